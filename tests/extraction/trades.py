"""Jobs of many trades, a line each: title, whether it was work with customers, duties. Invented, in plain people's words."""

TRADES = """
Bagger | yes | Bagged groceries and carried them out to cars. Collected carts from the parking lot. Chatted with regulars.
Grocery Clerk | yes | Stocked dairy and frozen. Helped shoppers find items and opened a second lane when lines grew.
Library Clerk | yes | Shelved books. Issued cards to new borrowers, collected fines and showed readers how to use the catalog.
Library Page | no | Sorted and shelved returned books, repaired spines, kept the stacks in order.
Ticket Taker | yes | Scanned tickets at the door and pointed fans to their seats.
Usher | yes | Showed people to their seats and handed out programs.
Coat Check Attendant | yes | Hung coats, gave out numbers.
Valet | yes | Parked cars for hotel arrivals and brought them back on call.
Tax Preparer | yes | Prepared 1040 forms for walk-ins during the season. Explained refunds and collected fees.
Tax Associate | no | Prepared partnership and corporate returns. Reviewed workpapers. Researched state nexus.
Auto Mechanic | no | Rebuilt transmissions, replaced brakes, diagnosed electrical faults.
Service Writer | yes | Wrote repair orders, gave estimates and called owners when their vehicles were ready.
Parts Counterman | yes | Looked up part numbers for walk-in trade and body shops. Took phone orders.
Apartment Maintenance Technician | unclear | Completed work orders, turned vacant units, rotated on emergency call.
Apartment Maintenance Technician | yes | Completed work orders inside occupied apartments and explained repairs to tenants.
HVAC Technician | yes | Ran six residential service calls a day. Explained the repair to the homeowner and collected payment.
HVAC Helper | unclear | Carried tools, ran line sets, cleaned coils.
Cable Installer | yes | Installed internet and television in homes, taught customers to use the remote.
Electrician Apprentice | no | Pulled wire, bent conduit and mounted panels at a hospital construction site.
Uber Driver | yes | Drove riders across the metro area. Kept a 4.9 rating.
School Bus Driver | unclear | Drove two routes, checked the bus before and after each run.
Truck Driver | no | Hauled refrigerated loads over the road across eleven states.
Route Sales Driver | yes | Delivered bread to forty stores, merchandised racks and met with store managers to grow orders.
Mail Carrier | unclear | Delivered mail on a 600-stop rural route in all weathers.
Postal Clerk | yes | Sold stamps, weighed parcels and accepted passport applications at the window.
Bank Vault Teller | unclear | Balanced the vault, shipped and received currency.
Loan Processor | unclear | Ordered appraisals and title, verified employment, built files for underwriting.
Loan Processor | yes | Called borrowers every week for missing papers and explained conditions.
Mortgage Underwriter | no | Underwrote conventional and government loans against guidelines. Cleared conditions.
Claims Examiner | unclear | Reviewed medical bills against fee schedules. Wrote reserves.
Claims Adjuster | yes | Took statements from insureds and claimants, inspected damage and negotiated settlements.
Insurance Underwriter | no | Evaluated commercial property submissions and priced renewals.
Underwriting Assistant | unclear | Prepared quotes and endorsements, ordered loss runs.
Paralegal | yes | Interviewed new clients, gathered records and kept clients posted on their case.
Paralegal | no | Drafted pleadings, cite-checked briefs, organised exhibits and ran document review.
Legal Secretary | unclear | Typed briefs, kept the court calendar, billed time.
Court Clerk | yes | Accepted filings at the public counter and answered questions from litigants.
Court Reporter | no | Recorded hearings verbatim and produced certified transcripts.
Executive Assistant | no | Managed the calendar of two vice presidents, booked travel, prepared board books.
Executive Assistant | unclear | Managed calendars, booked travel, screened calls.
Administrative Assistant | no | Filed invoices, ordered supplies, entered purchase orders, took minutes.
Administrative Assistant | yes | Greeted visitors, answered a six line phone and booked rooms.
Office Manager | yes | Welcomed clients, scheduled their consultations, took payments and handled billing questions.
Office Manager | no | Ran payroll for 40 staff, negotiated leases and vendors, kept the books.
HR Coordinator | no | Scheduled interviews, onboarded new hires, kept personnel files.
Recruiter | unclear | Sourced candidates on job boards, screened resumes, scheduled interviews.
Staffing Consultant | yes | Called on client companies, took job orders and placed temporary workers.
Payroll Clerk | no | Entered timesheets, answered employee questions about pay stubs.
Bookkeeper | no | Reconciled bank accounts, posted journal entries, prepared 1099s.
Accounts Receivable Specialist | yes | Phoned overdue customers, set up payment plans, answered billing disputes.
Accounts Payable Clerk | no | Matched purchase orders with receipts, answered vendor calls about payment status.
Purchasing Agent | no | Negotiated prices with suppliers, expedited late orders.
Data Entry Operator | no | Keyed 12,000 strokes an hour from paper forms.
Data Analyst | no | Built dashboards of customer churn, presented findings to management.
Software Developer | no | Wrote services in Java and joined calls with the product team.
Network Engineer | no | Configured routers and firewalls for four hundred sites.
Help Desk Analyst | yes | Reset passwords and fixed laptops for 900 employees.
Desktop Technician | yes | Imaged machines, answered tickets by phone and at the desk side of users.
Systems Administrator | no | Patched servers, managed backups and virtual machines.
Web Designer | no | Built sites in WordPress, tested on phones.
Freelance Photographer | yes | Met couples before the wedding, photographed ceremonies, delivered albums to clients.
Graphic Designer | no | Laid out brochures and catalogs, prepared files for print.
Interior Designer | yes | Met homeowners, drew plans and presented samples.
Architect Intern | no | Drafted floor plans, built models, researched zoning.
Civil Engineer | no | Designed storm drains, wrote specifications, inspected pours.
Project Manager | unclear | Managed budgets and schedules for software rollouts at client sites.
Construction Superintendent | no | Coordinated subcontractors, held safety meetings, kept the schedule.
Roofer | no | Tore off and replaced shingles, loaded trucks.
Painter | unclear | Painted interiors and exteriors of homes.
House Painter | yes | Gave estimates to homeowners, painted their rooms and cleaned up daily.
Landscaper | no | Mowed, trimmed and planted at commercial properties.
Housekeeper | unclear | Cleaned fourteen rooms a day, changed linens, reported damage.
House Cleaner | yes | Cleaned private homes, agreed tasks with each owner and collected payment.
Janitor | no | Mopped, waxed and emptied trash in an office tower.
Security Guard | yes | Checked visitors in at the gate, gave directions and answered questions.
Security Officer | unclear | Patrolled grounds, watched cameras, wrote incident reports.
Loss Prevention Associate | unclear | Watched cameras, apprehended shoplifters, testified in court.
Police Officer | yes | Answered calls from residents, took reports, talked with victims and witnesses.
Correctional Officer | no | Supervised inmates, counted heads, searched cells.
Firefighter | unclear | Fought structure and brush fires, maintained engines.
EMT | yes | Treated and transported patients, reassured families.
Registered Nurse | yes | Cared for six patients a shift on a telemetry floor.
Medical Coder | no | Assigned ICD-10 codes to inpatient charts.
Medical Assistant | yes | Roomed patients, took vitals and phoned results.
Dental Assistant | yes | Seated patients, sterilised instruments and explained aftercare.
Phlebotomist | yes | Drew blood from forty patients a morning.
Lab Technician | no | Ran chemistry analyzers, calibrated instruments, logged specimens.
Pharmacist | yes | Counselled patients on medicines, checked prescriptions.
Pharmacy Technician | yes | Filled prescriptions, rang up sales and called doctors for refills.
Radiology Technologist | yes | Positioned patients and explained each exam to them.
Physical Therapy Aide | yes | Walked patients through exercises, cleaned tables, booked visits.
Home Health Aide | yes | Bathed and dressed two elderly clients, cooked and drove them to appointments.
Nanny | unclear | Cared for twin toddlers, cooked and did laundry.
Daycare Worker | unclear | Watched toddlers, changed diapers, planned crafts.
Daycare Worker | yes | Watched toddlers and talked with parents at drop-off and pick-up every day.
Teacher | unclear | Taught algebra to five classes, met with parents.
Tutor | unclear | Tutored high school students in chemistry.
Academic Advisor | yes | Advised 300 students on courses and degree plans, in person and by e-mail.
Admissions Counselor | yes | Gave campus tours, phoned applicants and answered families' questions at college fairs.
Financial Aid Assistant | yes | Answered students' questions about awards at the window and by phone.
Research Assistant | no | Coded interviews, cleaned data sets, wrote literature reviews.
Research Interviewer | yes | Telephoned households and read survey questions.
Social Worker | yes | Met with families in their homes, connected clients to services.
Case Manager | yes | Carried 40 clients, visited them weekly and wrote service plans.
Youth Counselor | unclear | Led group activities and kept logs.
Pastor | unclear | Preached weekly, managed the church budget.
Event Planner | yes | Met with brides and corporate clients, booked venues and ran the day.
Event Setup Crew | no | Set up tables and stages, loaded trucks, tore down.
Banquet Captain | yes | Led servers through weddings and looked after hosts and guests.
Busser | unclear | Cleared tables, rolled silverware, took out trash.
Dishwasher | no | Washed dishes and pots, mopped the kitchen.
Line Cook | no | Worked grill and fry stations, prepped vegetables.
Sushi Chef | yes | Made rolls to order behind the sushi bar, talked with guests and took their orders.
Pizza Maker | unclear | Stretched dough, topped and cut pizzas.
Baker | no | Mixed dough overnight, scaled loaves, cleaned ovens.
Deli Clerk | yes | Sliced meats to order, weighed salads.
Meat Cutter | no | Broke down primals, wrapped trays, cleaned saws.
Butcher | yes | Cut meat to order at the case and advised shoppers on cooking.
Stock Clerk | no | Unloaded trucks, rotated product, built displays.
Stock Clerk | yes | Unloaded trucks, helped customers find items, carried purchases to cars and covered a register.
Warehouse Associate | no | Picked orders with an RF scanner, loaded trailers.
Forklift Operator | no | Moved pallets, counted inventory.
Shipping Clerk | no | Packed parcels, printed labels, booked carriers.
Delivery Driver | yes | Delivered furniture into homes, set it up and had customers sign.
Delivery Driver | unclear | Drove a box truck on a set route, unloaded at docks.
Production Supervisor | no | Led a line of 20, tracked scrap, held safety talks.
Machine Operator | no | Ran presses, checked parts with calipers.
Quality Inspector | no | Measured parts, wrote nonconformance reports, answered customer audits.
Merchandiser | no | Reset shelves, built end caps, counted stock in stores.
Visual Merchandiser | unclear | Dressed windows and mannequins, moved fixtures overnight.
Store Manager | yes | Led a team of 12, met sales targets, resolved shoppers' complaints.
District Manager | unclear | Oversaw nine stores, visited weekly, reviewed P&L.
Inventory Specialist | no | Counted bins, corrected on-hands, printed labels.
Buyer | no | Planned assortments, placed orders with vendors.
Marketing Coordinator | no | Wrote newsletters, ran ad campaigns, updated the website.
Marketing Intern | unclear | Wrote posts, staffed a booth at trade shows.
Brand Ambassador | yes | Handed out samples at festivals.
Social Media Manager | yes | Answered comments and direct messages from customers within the hour, planned posts.
Social Media Manager | no | Planned the content calendar, shot videos, bought ads.
Public Relations Assistant | no | Wrote releases, pitched reporters, clipped coverage.
Journalist | no | Covered city hall, interviewed officials, filed two stories a day.
Account Coordinator | unclear | Prepared decks, trafficked ads, tracked budgets.
Account Coordinator | yes | Daily contact for eight clients by phone and email, sent them status reports.
Outside Sales | yes | Called on contractors in three counties, wrote bids and closed deals.
Inside Sales Coordinator | yes | Entered orders, quoted prices and lead times to distributors over the phone.
Sales Analyst | no | Reported bookings by region, forecast demand.
Sales Operations Specialist | no | Cleaned Salesforce records, built commission reports.
Customer Service Manager | yes | Led 20 agents, wrote schedules, reported service levels.
Call Center Trainer | unclear | Wrote modules and ran new hire classes.
Quality Analyst (Call Center) | no | Scored ten calls a day per agent, calibrated with leads.
Workforce Analyst | no | Forecast volumes, built schedules for 200 agents.
Dispatcher | yes | Took calls from stranded motorists and sent tow trucks.
Dispatcher | unclear | Assigned loads to drivers and tracked trucks.
911 Operator | yes | Answered emergency and non-emergency lines.
Reservations Agent | yes | Booked rooms and packages.
Flight Attendant | yes | Served meals and demonstrated safety.
Ramp Agent | no | Loaded bags, marshalled aircraft, drove tugs.
Gate Agent | yes | Boarded flights, rebooked missed connections.
Lifeguard | yes | Watched swimmers, enforced rules.
Camp Counselor | unclear | Led hikes and crafts for nine-year-olds.
Personal Trainer | yes | Trained clients one on one, sold packages.
Hair Stylist | yes | Cut and colored hair, booked appointments, sold products.
Nail Technician | yes | Gave manicures and pedicures.
Massage Therapist | yes | Gave Swedish massages to spa guests.
Dog Groomer | yes | Bathed and clipped dogs, spoke with owners about the coat.
Veterinary Technician | yes | Assisted in surgery, took histories from pet owners and explained medicines.
Kennel Attendant | unclear | Fed and walked dogs, cleaned runs.
Farm Worker | no | Picked apples, drove a tractor.
Farm Market Cashier | yes | Weighed produce and made change.
Roadside Stand Helper | yes | Sold vegetables to passing cars and made change.
Notary Signing Agent | yes | Met borrowers at home and guided them through loan papers.
Real Estate Assistant | yes | Showed listings, answered buyer calls and set up open houses.
Real Estate Appraiser | unclear | Inspected properties, analysed comparables, wrote reports.
Title Examiner | no | Searched deeds and liens, wrote commitments.
Escrow Officer | yes | Sat with buyers and sellers at closing, explained papers.
Property Manager | yes | Leased apartments, collected rent, handled tenants' complaints.
Resident Assistant | unclear | Wrote incident reports, planned floor programs.
Front Desk Clerk | yes | Checked people in and out.
Night Auditor | yes | Ran the audit, balanced folios.
Interpreter | yes | Interpreted for patients and doctors in clinic visits.
Translator | no | Translated manuals from German into English.
Census Taker | yes | Knocked on doors and filled in forms with householders.
Army Supply Sergeant | no | Issued equipment, kept property books.
Navy Hospital Corpsman | yes | Treated sailors and marines at sick call, gave shots to patients.
Volunteer Coordinator | unclear | Kept rosters, planned training, ordered shirts.
Museum Docent | yes | Led school groups through the galleries.
Tour Guide | yes | Guided kayakers down the river.
Ride Operator | yes | Loaded riders, checked bars, ran the coaster.
Arcade Attendant | yes | Handed out prizes, fixed jams, made change.
Game Tester | no | Logged bugs in builds, retested fixes.
Casino Dealer | yes | Dealt blackjack and craps.
Bank Manager | yes | Opened accounts, coached tellers, called on small businesses.
Credit Analyst | no | Spread financials, wrote credit memos.
Collections Agent | yes | Negotiated payments by phone.
Fraud Analyst | no | Reviewed alerts, closed cases, wrote reports.
Fraud Specialist | yes | Called cardholders to verify charges, blocked cards and explained disputes.
Billing Specialist | yes | Explained bills to patients by phone, set payment plans.
Billing Specialist | no | Posted payments, fixed claim rejections, ran aging reports.
Compliance Analyst | no | Tested controls, wrote reports for regulators.
Summer Intern | unclear | Helped out in several departments.
Office Assistant | unclear | Copied, filed, scanned.
Student Worker | yes | Sat at the front counter of the student center and answered questions.
Student Assistant | no | Scanned files, stuffed envelopes, entered data.
Sales Assistant | yes |
Team Member | unclear |
Shift Manager | unclear | Counted tills, ordered product, wrote schedules.
Shift Manager | yes | Ran the floor of a burger restaurant, fixed complaints, took orders at rush.
Kitchen Manager | no | Ordered food, costed menus, hired cooks.
General Manager | yes | Ran a 120-seat restaurant, walked the dining room every night and spoke with guests.
Owner | yes | Ran a lawn care business; quoted jobs, met every customer, sent invoices.
Consultant | unclear | Wrote reports and process maps.
Caregiver | yes | Looked after an elderly woman with dementia, gave medicines and took her to the doctor.
Funeral Director | yes | Met grieving families, arranged services.
Locksmith | yes | Answered lockout calls, opened cars and homes, cut keys for walk-in customers.
"""
