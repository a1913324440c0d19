"""More jobs of many trades, a line each, told in as few words as people use."""

MORE_TRADES = """
Optical Lab Technician | no | Edged and tinted lenses. Ran the generator and polished. Kept trays in order.
Optometric Technician | yes | Pre-tested patients on the auto refractor. Taught new wearers to put lenses in. Filed charts.
Front Office Coordinator | yes | Signed patients in, copied insurance cards and collected copays.
Medical Biller | no | Posted payments and worked denials. Appealed underpaid claims with payers by fax.
Medical Records Clerk | no | Pulled charts, filed lab slips, answered record requests by mail.
Patient Transporter | yes | Wheeled patients to X-ray and back. Cleaned stretchers.
Unit Clerk | yes | Answered call lights and phones, directed visitors, ordered supplies.
Surgical Technologist | unclear | Set up sterile fields, passed instruments, counted sponges.
Dental Lab Technician | no | Waxed crowns, cast metal and polished porcelain.
Speech Therapist | yes | Evaluated and treated stroke patients. Wrote plans of care and taught families.
Behavior Technician | unclear | Ran programs with two boys on the spectrum. Kept data sheets.
Group Home Aide | yes | Helped four residents with meals, baths and outings.
Sleep Technician | yes | Hooked patients up for overnight studies and scored the records.
Blood Bank Phlebotomist | yes | Screened donors, drew units and watched for reactions.
Vet Assistant | unclear | Held animals, cleaned cages, ran tests.
Pet Store Clerk | yes | Fed fish, bagged crickets, advised on tank size.
Zoo Intern | unclear | Prepared diets, cleaned exhibits, logged behavior.
Fish Hatchery Worker | no | Fed fry, cleaned raceways, loaded trucks.
Golf Course Attendant | yes | Parked carts, cleaned clubs for members, sent groups off the first tee.
Greenskeeper | no | Mowed greens, raked bunkers, cut cups.
Ski Instructor | yes | Taught beginners on the bunny hill. Put kids on the lift.
Ski Lift Operator | yes | Loaded skiers, shoveled the ramp, stopped the chair.
Yoga Teacher | yes | Led three classes a week, answered beginners' questions after class.
Dance Teacher | unclear | Taught ballet to children, staged the recital.
Piano Teacher | unclear | Gave weekly lessons to twenty pupils.
Driving Instructor | yes | Rode with students behind the wheel, scheduled lessons and took payments by phone.
Church Secretary | yes | Greeted visitors, answered the phone, printed the bulletin.
Church Organist | no | Played two services a week and rehearsed the choir.
Funeral Home Assistant | yes | Parked cars, opened doors for mourners, carried flowers.
Cemetery Groundskeeper | no | Mowed, trimmed stones, opened graves.
Wedding Photographer | yes | Met with couples, shot the day, delivered the album.
Video Editor | no | Cut footage, mixed sound, exported masters.
Radio Announcer | unclear | Read news and played records overnight.
Newspaper Carrier | yes | Delivered to 120 homes and collected from subscribers each month.
Newspaper Ad Sales | yes | Called on merchants in two towns, wrote copy and laid out their ads.
Classified Ad Taker | yes | Took ads over the phone, quoted rates.
Proofreader | no | Checked galleys against copy, marked errors.
Print Shop Worker | unclear | Ran the press, cut and padded forms.
Copy Center Associate | yes | Made copies to order, bound reports, rang up jobs.
Sign Maker | no | Cut vinyl, routed letters, mounted panels.
Framer | yes | Helped customers choose mats, cut glass, wrote orders.
Seamstress | unclear | Hemmed pants, took in waists.
Alterations Tailor | yes | Pinned brides and suits at fittings, sewed and pressed.
Dry Cleaner Counter Help | yes | Tagged clothes, took in orders, gave back change.
Presser | no | Pressed shirts and pants, spotted stains.
Shoe Repairman | unclear | Replaced heels and soles.
Watch Repairer | no | Cleaned movements, set hands, regulated.
Jewelry Sales | yes | Showed rings, sized fingers, wrote layaways.
Gemologist | unclear | Graded stones, wrote appraisals.
Pawn Broker | yes | Made loans across the counter, tested gold, wrote tickets.
Auction Clerk | yes | Registered bidders, recorded bids, collected money.
Estate Sale Helper | yes | Priced goods, wrapped glass, took cash at the door.
Flea Market Vendor | yes | Sold tools at a booth every weekend, haggled with shoppers.
Antique Dealer | yes | Bought at estate sales, sold in a mall booth and at shows.
Online Seller | unclear | Listed goods on auction sites, packed and shipped orders.
E-commerce Assistant | no | Photographed products, wrote listings, packed parcels.
E-commerce Support Agent | yes | Replied to messages about late parcels, issued refunds.
Catalog Call Taker | yes | Entered orders for seeds over the phone.
Mail Room Clerk | no | Sorted mail, ran the meter, delivered to floors.
Courier | unclear | Drove a van between labs, logged times.
Florist Driver | yes | Delivered flowers to homes, hospitals and churches, got signatures.
Pizza Driver | yes | Drove pies to doors, made change, took phone orders between runs.
Taxi Driver | yes | Drove fares to the airport, helped with bags.
Limo Driver | yes | Drove wedding parties and executives, opened doors, loaded luggage.
Transit Bus Driver | yes | Drove city routes, took fares, answered riders about stops.
Train Conductor | yes | Checked tickets, made announcements, helped riders off.
Locomotive Engineer | no | Ran freight between yards.
Airline Mechanic | no | Replaced engines, inspected airframes, signed logbooks.
Baggage Service Agent | yes | Traced lost bags, filed claims with passengers at the counter.
Customs Officer | yes | Questioned arriving travelers, checked passports and bags.
TSA Officer | yes | Screened passengers and bags at the checkpoint.
Toll Collector | yes | Made change, gave directions.
Parking Garage Cashier | yes | Took tickets and payments at the booth.
Meter Reader | unclear | Walked routes, read gas meters, avoided dogs.
Water Utility Clerk | yes | Took bills at the window, started and stopped service, heard complaints.
Water Treatment Operator | no | Tested samples, backwashed filters.
Electric Lineman | no | Set poles, strung wire, restored power.
Solar Installer | no | Mounted rails and panels, ran conduit.
Solar Sales | yes | Knocked on doors, set appointments, closed in the home.
Home Inspector | yes | Inspected houses with buyers, explained defects, wrote reports.
Building Inspector | unclear | Inspected framing and wiring, wrote notices.
Carpet Cleaner | yes | Steamed carpets in homes, upsold protector, took checks.
Chimney Sweep | yes | Swept flues and told homeowners what needed repair.
Appliance Repair Technician | yes | Fixed washers in customers' kitchens, quoted parts.
Computer Repair Technician | yes | Checked in machines at the bench, phoned owners with quotes, removed viruses.
Copier Technician | yes | Serviced copiers at client offices, trained users.
Electronics Assembler | no | Soldered boards, wired harnesses, tested units.
CNC Programmer | no | Wrote programs, set up mills, checked first pieces.
Plant Manager | no | Ran a plant of 80, cut scrap, kept safety.
Maintenance Supervisor | no | Planned shutdowns, ordered parts, led six mechanics.
Facilities Coordinator | unclear | Scheduled contractors, tracked keys, planned moves.
Apartment Leasing Agent | yes | Toured prospects, wrote leases.
HOA Manager | yes | Answered owners' complaints, ran board meetings, bid out jobs.
Hotel Housekeeper | unclear | Made beds, cleaned bathrooms, restocked carts.
Hotel Houseman | unclear | Delivered linens, vacuumed halls, set up rooms.
Hotel Laundry Worker | no | Washed and folded sheets.
Hotel Sales Coordinator | yes | Sent contracts to groups, answered their calls, detailed events.
Room Service Attendant | yes | Took trays up to rooms.
Bed and Breakfast Innkeeper | yes | Cooked breakfast, welcomed travelers, took bookings.
Cruise Ship Steward | yes | Cleaned cabins twice a day, answered passengers' requests.
Prep Cook | no | Diced vegetables, made sauces, cleaned the walk-in.
Short Order Cook | no | Cooked breakfasts, kept the grill clean.
Caterer | yes | Planned menus with clients, cooked and served at parties.
Food Truck Owner | yes | Cooked and served lunch from a window, took orders and cash.
School Cafeteria Worker | unclear | Served trays, washed pans.
School Lunch Cashier | yes | Rang up student lunches, counted the drawer.
Food Runner | yes | Carried plates to tables, refilled drinks, answered diners.
Winery Tasting Room Host | yes | Poured flights, signed up club members.
Brewer | no | Mashed, boiled, cleaned tanks.
Bottling Line Worker | no | Fed bottles, packed cases.
Butcher Shop Helper | yes | Wrapped meat and waited on people at the case.
Produce Stocker | no | Trimmed lettuce, stacked apples, rotated.
Night Stocker | no | Threw freight, faced aisles.
Order Filler | no | Picked grocery orders in a warehouse by headset.
Curbside Shopper | yes | Picked online orders and loaded them into shoppers' cars.
Instacart Shopper | yes | Shopped for households, texted them about substitutions, left bags at the door.
Furniture Salesman | yes | Sold sofas on commission, wrote credit applications.
Car Lot Attendant | unclear | Washed cars, moved them, jumped batteries.
Car Salesman | yes | Met buyers, rode along on test drives, closed deals.
Finance and Insurance Manager | yes | Sat with buyers, explained loans and warranties, got contracts signed.
Auto Claims Clerk | unclear | Set up files, mailed letters, paid bills.
Insurance Inspector | unclear | Photographed homes, measured, wrote reports.
Title Clerk | no | Processed titles and tags for a dealer, balanced the deal log.
DMV Clerk | yes | Gave written tests, took photos, issued licenses.
Tax Examiner | no | Checked returns for errors, keyed codes.
Tax Collector Clerk | yes | Took property tax payments, answered owners' questions about bills.
Assessor Assistant | unclear | Measured buildings, sketched plans.
Voter Registration Clerk | yes | Registered voters at the counter, mailed cards.
Election Judge | yes | Checked in voters, handed out ballots.
Legislative Aide | yes | Answered constituents' letters and calls, tracked bills.
Campaign Intern | yes | Phoned voters, knocked doors, put out signs.
Grant Writer | no | Researched funders, wrote proposals, tracked reports.
Fundraiser | yes | Called alumni five nights a week and asked for pledges.
Volunteer Manager | unclear | Recruited and scheduled volunteers, planned a banquet.
Food Pantry Worker | yes | Packed boxes and handed them to families in line.
Shelter Advocate | yes | Answered the hotline, checked in residents, found them beds.
Probation Officer | unclear | Carried 70 cases, wrote court reports, made home checks.
Parole Clerk | no | Typed reports, filed orders.
Detention Officer | no | Booked inmates, ran head counts, served meals.
Private Investigator | unclear | Ran surveillance, wrote reports, testified.
Security Dispatcher | unclear | Monitored alarms, sent officers, logged events.
Alarm Monitoring Operator | yes | Called homeowners and police when alarms came in.
Alarm Installer | yes | Wired panels in homes and taught families the codes.
Army Recruiter | yes | Visited high schools, interviewed applicants and their parents.
Infantry Squad Leader | no | Led nine soldiers, kept weapons, ran ranges.
Navy Cook | no | Cooked for 300, kept the galley clean.
Air Force Personnel Clerk | unclear | Kept records, typed orders.
Ship's Store Clerk | yes | Sold snacks and uniforms to sailors, ran the register.
Nuclear Operator | no | Ran pumps, logged readings.
Lab Manager | no | Ordered reagents, kept instruments, trained students.
Statistician | no | Built models, wrote reports for the agency.
GIS Technician | no | Digitized parcels, drew maps.
Librarian | yes | Answered reference questions, led story time, chose books.
Library Technician | no | Cataloged and labeled books, mended.
Bookstore Clerk | yes | Shelved, rang sales, found books for readers.
Museum Registrar | no | Logged loans, packed crates, kept condition reports.
Museum Store Sales | yes | Sold gifts, counted stock.
Stagehand | no | Hung lights, moved sets, ran cues.
Makeup Artist | yes | Did bridal and prom makeup, booked trials.
Tattoo Artist | yes | Drew designs with customers, tattooed, gave aftercare.
Barber Apprentice | yes | Cut hair, swept, answered phone.
Spa Coordinator | yes | Booked massages, checked guests in.
Gym Sales | yes | Gave tours, sold memberships.
Swim Lesson Instructor | yes | Taught toddlers and adults, spoke with parents after class.
Umpire | no | Called balls and strikes at youth games.
Nanny | yes | Drove three kids to school, talked with their parents daily, cooked.
House Sitter | unclear | Fed cats, watered plants.
Virtual Assistant | yes | Answered two clients' customer e-mails, booked their calls.
Virtual Assistant | unclear | Managed inboxes, built spreadsheets, posted blogs.
Transcriptionist | no | Typed hearings from tape.
Captioner | no | Captioned live television.
Moderator | no | Reviewed flagged posts, removed spam.
Community Manager | yes | Answered players' posts and messages every day, ran contests.
Product Specialist | yes | Demonstrated mixers in stores, answered shoppers.
Product Manager | no | Wrote specs, ranked backlog, met with engineers.
Implementation Consultant | yes | Trained client staff on site, answered their questions after go-live.
Technical Writer | no | Wrote manuals, drew diagrams.
Software Trainer | yes | Taught clients' staff to use the system, by webinar and on site.
Solutions Architect | unclear | Designed systems, wrote proposals.
Account Manager | yes | Visited forty accounts a month, solved their problems, renewed contracts.
Sales Support Specialist | unclear | Built quotes, entered orders, fixed invoices.
Order Desk Representative | yes | Took dealer orders by phone and fax, tracked shipments for them.
Export Clerk | no | Typed bills of lading, booked space, filed.
Freight Broker | yes | Called shippers for loads, found trucks, settled problems.
Pricing Analyst | no | Set prices, studied margins.
Credit Manager | yes | Called past due accounts, set limits, settled disputes with customers.
Payroll Manager | no | Paid 600, filed taxes.
Controller | no | Closed books, led audits.
Bank Operations Clerk | no | Ran the sorter, balanced cash letters.
Bank Branch Intern | yes | Greeted people in the lobby, opened accounts, shadowed tellers.
Trust Administrator | yes | Met with beneficiaries, paid bills, explained statements.
Stock Trader | no | Traded equities, managed risk.
Financial Planner | yes | Met with families, built plans, reviewed them yearly.
Mortgage Closer | unclear | Drew documents, balanced fees, sent wires.
Loan Servicing Representative | yes | Took calls about payments and escrow.
Student Loan Counselor | yes | Explained repayment options to borrowers.
School Receptionist | yes | Buzzed in parents, took attendance calls, wrote passes.
School Nurse | yes | Treated sick and hurt children, called parents.
Bus Monitor | unclear | Rode the bus, buckled children.
Crossing Guard | unclear | Stopped traffic mornings and afternoons.
Janitorial Supervisor | no | Led eight cleaners, ordered supplies, checked floors.
Window Cleaner | yes | Bid jobs at homes and shops, washed windows, collected.
Tree Trimmer | no | Climbed, cut limbs, chipped brush.
Farm Manager | no | Ran 900 acres, kept machines, hired hands.
Christmas Tree Lot Helper | yes | Helped families pick trees, cut and tied them on cars.
Fireworks Stand Operator | yes | Ran a stand for two weeks each summer, sold and took cash.
Paper Mill Worker | no | Ran the winder, changed rolls.
"""
