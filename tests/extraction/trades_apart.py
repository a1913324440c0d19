"""Jobs whose words look like contact with customers and are not, a line each."""

APART = """
Office Clerk | unclear | Checked members of the committee off a list. Filed invoices.
Tool Crib Attendant | no | Checked out drills and gauges to machinists. Logged returns.
Warehouse Clerk | no | Took orders from the dispatcher, pulled parts, answered radio calls from drivers.
Purchasing Assistant | no | Met with vendors, requested quotes, followed up on late orders by phone and e-mail.
Accounting Assistant | no | Reconciled customer accounts, mailed statements, applied payments.
Accounting Manager | no | Met with auditors and department heads. Presented results to the owner.
HR Generalist | no | Met with new hires, answered employee questions by phone and in person, ran open enrollment.
Benefits Administrator | no | Explained plans to employees, enrolled new members of staff, audited bills.
Recruiting Coordinator | no | Greeted candidates, booked interviews, sent offer letters.
Training Specialist | no | Taught agents to calm upset customers, wrote role plays.
Call Quality Auditor | no | Listened to customer calls, scored them and reported trends.
CRM Administrator | no | Kept customer records clean, built reports for the sales team, wrote workflows.
Database Administrator | no | Tuned queries for the customer database. On call every third week.
Data Scientist | no | Modeled customer churn and guest spending. Presented to executives.
UX Researcher | no | Interviewed users about prototypes and wrote findings.
Software Engineer | no | Built a client portal and a chat widget for members. Joined customer calls once a quarter.
QA Tester | no | Tested the customer checkout flow and the member login. Logged bugs.
Systems Analyst | no | Gathered requirements from business users. Wrote specs for the call center desktop.
Network Technician | no | Pulled cable at client sites, racked switches, labeled patch panels.
Web Content Editor | no | Wrote pages for guests and members. Answered none of the mail.
Marketing Analyst | no | Surveyed customer data, sized segments, built decks.
Marketing Assistant | unclear | Mailed brochures to clients, updated contact lists, set up booths.
Catalog Copywriter | no | Wrote copy that sells to shoppers. Met deadlines.
Visual Manager | unclear | Built windows, trained store teams, met floor set dates.
Facilities Assistant | unclear | Set up meeting rooms for client visits. Ordered coffee.
Event Intern | unclear | Stuffed bags, printed badges, tracked RSVPs of guests.
Legal Assistant | unclear | Prepared exhibits, kept client files, billed client accounts.
Contract Administrator | no | Drafted customer contracts, tracked renewals, filed amendments.
Claims Processor | no | Keyed claims, checked patient and provider numbers, paid or denied.
Medical Transcriptionist | no | Typed patient histories from dictation.
Clinical Data Manager | no | Cleaned patient data from trials.
Pharmacy Packer | no | Filled mail orders for members on an automated line.
Histology Technician | no | Cut patient tissue, stained slides.
Hospital Housekeeper | unclear | Cleaned patient rooms, mopped halls, changed curtains.
Hospital Cook | no | Cooked for patients and staff, followed diet cards.
Dietary Clerk | unclear | Printed menus, tallied trays, stocked the pantry.
Laundry Worker | no | Washed guest linens, folded towels.
Hotel Engineer | no | Fixed boilers and guest room air units.
Hotel Accountant | no | Audited guest folios, closed the month.
Restaurant Accountant | no | Counted tips and paid servers. Ordered checks.
Kitchen Steward | no | Washed pots, kept floors dry, packed food for guests.
Banquet Chef | no | Cooked for weddings of 300 guests.
Commissary Cook | no | Made soups for six stores.
Bakery Production Worker | no | Shaped loaves, packed pastries for customers of the wholesale line.
Meat Packer | no | Trimmed cuts for retailers on a line.
Stock Handler | no | Moved customers' furniture within the warehouse. Wrapped pallets.
Loader | no | Loaded customers' trucks by forklift at the dock.
Freight Driver | no | Hauled loads between terminals, checked in with dispatch.
Fleet Mechanic | no | Fixed buses, met with drivers about faults.
Body Shop Technician | no | Pulled dents and painted cars for insurance work.
Field Engineer | unclear | Commissioned turbines at client sites. Wrote reports.
Site Superintendent | no | Led crews at homes under construction, met inspectors.
Framing Carpenter | no | Framed houses, read plans, trained helpers.
Estimator | unclear | Took off quantities, priced bids, met with architects.
Project Coordinator | unclear | Tracked change orders, took minutes of client meetings.
Scrum Master | no | Ran stand-ups, served the team, removed blocks.
Operations Manager | unclear | Led 60 staff, cut cost, set service levels for clients.
Workforce Planner | no | Forecast calls, staffed shifts, sent reports.
Telecom Analyst | no | Routed toll-free numbers and call trees.
Billing Manager | unclear | Led five billers, cut days outstanding, met with payers.
Collections Analyst | no | Reported roll rates, modeled scores.
Fraud Investigator | unclear | Reviewed transactions, interviewed tellers, wrote reports.
Bank Examiner | no | Read loan files, met with boards.
Teller Trainer | unclear | Taught new tellers to balance, wrote guides.
Vault Custodian | no | Counted cash, shipped coin.
Investment Analyst | no | Valued companies, wrote notes for clients.
Fund Accountant | no | Struck daily values, paid shareholders' dividends.
Portfolio Analyst | no | Rebalanced client portfolios, built reports.
Insurance Actuary | no | Priced member benefits, set reserves.
Policy Analyst | no | Wrote memos on public health, met with staff.
Legislative Analyst | no | Tracked bills, briefed members of the committee.
Park Maintenance Worker | no | Cleaned restrooms, mowed picnic areas used by visitors.
Museum Preparator | no | Hung art, built cases, packed loans.
Theater Carpenter | no | Built sets, ran the fly rail.
Camp Cook | no | Cooked for campers three times a day.
Teacher Aide | unclear | Helped a teacher with reading groups, walked students to lunch.
Curriculum Developer | no | Wrote lessons, trained teachers.
Grounds Worker | no | Raked, planted, plowed a campus.
Residence Hall Custodian | no | Cleaned halls, emptied trash, checked in with the dean's office.
Police Records Clerk | no | Keyed reports, filed photographs, ran background checks.
Crime Scene Technician | no | Photographed scenes, lifted prints.
Military Police Trainer | no | Taught recruits to search cars.
Supply Clerk | no | Issued gear to soldiers, kept the ledger.
Radio Operator | no | Passed traffic between units, fixed antennas.
Photographer | no | Shot products for a catalog, edited in a studio.
Photo Lab Operator | unclear | Ran film processors, mixed chemistry, cut prints.
Auction House Cataloger | no | Described lots, measured, numbered.
Tailor | no | Cut uniforms in a factory.
Dressmaker Assistant | unclear | Sewed costumes for the opera.
Librarian Cataloger | no | Cataloged maps and rare books.
Shelter Kennel Worker | no | Hosed runs, fed dogs.
Driving Range Ball Picker | unclear | Drove the picker, washed balls, filled machines.
Sales Coordinator | unclear | Entered orders, kept price lists, tracked samples.
Sales Analyst | no | Pulled numbers for the account team, sized quotas.
Account Coordinator | unclear | Trafficked ads, booked print space, logged invoices.
Executive Assistant | no | Booked travel for three officers, kept calendars, took minutes at board meetings.
Receptionist Relief | yes | Covered the front desk at lunch, took messages.
Administrative Aide | unclear | Typed, copied, filled in for the receptionist at lunch.
Production Assistant | no | Ran errands for the crew, drove actors, logged tape.
Intern | unclear | Shadowed advisors in client meetings, built spreadsheets.
Management Intern | unclear | Rode along with sales reps on customer visits. Wrote summaries.
Volunteer Firefighter | unclear | Fought fires, trained weekly, kept gear.
Case Aide | unclear | Filed notes, drove documents between offices, set up rooms.
Eligibility Clerk | unclear | Scanned applications, matched wages, mailed notices.
"""
