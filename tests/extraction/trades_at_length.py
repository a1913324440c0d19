"""Jobs told at some length, a line each."""

AT_LENGTH = """
Billing Clerk | yes | Mailed statements on the tenth. Answered phone questions from patients about balances and copays.
Accounts Clerk | no | Matched invoices to packing slips. Ran checks on Thursday. Filed vendor folders.
Parts Driver | unclear | Ran parts to garages in three counties. Loaded the truck each morning. Picked up cores and returns.
Assistant Manager | yes | Opened and closed the store. Waited on customers and rang sales. Scheduled eight part timers. Counted the safe.
Assistant Manager | unclear | Opened and closed the building. Placed the truck order. Wrote the schedule and counted inventory.
Receptionist | yes | Answered eight lines and paged staff. Sorted mail. Kept the sign in book.
Secretary | unclear | Typed correspondence and minutes. Kept the calendar of the director. Filed contracts. Ordered supplies.
School Secretary | yes | Called parents of absent children, signed visitors in, ordered supplies and kept attendance.
Dental Assistant | yes | Chairside for two dentists. Took X-rays, made temporary crowns, went over home care with each patient.
Medical Assistant | yes | Took vitals and histories, gave injections, called in prescriptions and returned patient messages.
CNA | yes | Helped ten residents with bathing, meals and transfers. Charted intake. Comforted families.
RN | yes | Charge nurse for a 30 bed unit. Passed medications, assessed patients, called physicians.
Lab Technician | no | Ran soil samples on the ICP. Kept standards. Logged results in LIMS.
Machinist | no | Set up and ran CNC lathes from prints. Held tenths. Trained two apprentices.
Shipping Supervisor | no | Led six packers. Booked carriers. Cut damage claims by a third. Settled freight bills with carriers.
Inside Sales | yes | Quoted pipe, valves and fittings by phone for contractors. Followed up on open quotes. Entered orders in Eclipse.
Outside Sales Representative | yes | Covered western Iowa. Made 12 calls a day on farm stores. Set up displays and trained counter staff.
Purchasing Clerk | no | Typed purchase orders, called suppliers about late parts, kept the receiving log.
Marketing Manager | no | Planned trade shows and ads. Managed an agency and a budget of $400,000. Wrote the newsletter.
Graphic Artist | no | Built ads for the Sunday paper. Met deadlines nightly. Retouched photographs.
IT Manager | unclear | Ran servers and a help desk of three. Bought equipment. Planned the move to new offices.
PC Technician | yes | Repaired computers brought in by the public and explained the bill. Removed viruses. Built systems to order.
Programmer Analyst | no | Wrote COBOL for the claims system. On call one week in six. Fixed abends.
Customer Service Supervisor | yes | Supervised 14 representatives. Monitored calls and coached. Took escalations. Wrote the monthly report.
Quality Monitor | no | Scored 40 recorded calls a week. Wrote feedback. Sat in calibration with the client.
Trainer | unclear | Taught a three week new hire class. Wrote job aids. Tracked scores of the nesting floor.
Store Manager | yes | Ran a $2 million shoe store. Hired and trained. Greeted shoppers, fitted shoes and handled complaints.
Key Holder | yes | Opened the mall store, ran register, did markdowns and floor sets.
Merchandiser | no | Reset cookie aisles in 20 stores. Built end caps. Ordered through a handheld.
Stock Associate | no | Unloaded trucks at five in the morning. Processed freight. Kept the back room in order.
Stocker | yes | Stocked dairy and frozen. Carried out groceries, helped shoppers find things and bagged when it was busy.
Line Cook | no | Grilled and fried for 200 covers a night. Prepped. Cleaned hoods.
Kitchen Manager | no | Ordered food, ran cost at 29%, led 12 cooks, passed inspections.
Dishwasher | no | Ran the machine and washed pots. Took out trash. Helped with prep.
Host | yes | Kept the wait list, sat parties and answered phones.
Restaurant Manager | yes | Led 35 staff on weekend nights, touched tables, fixed complaints and ran the bar inventory.
Catering Driver | unclear | Loaded hot boxes, drove a van to offices, set up buffets. Washed the van.
Housekeeping Supervisor | unclear | Inspected rooms, assigned boards, ordered linens, trained attendants.
Maintenance Technician | unclear | Answered work orders in a 200 unit complex. Turned vacant units. Kept the pool.
Leasing Agent | yes | Showed units, ran credit checks, wrote leases and planned resident parties.
Bus Driver | yes | Drove a city route. Collected fares, announced stops and helped riders in wheelchairs board.
Truck Driver | no | Flatbed over 48 states. Two million safe miles. Tarped and secured loads.
Security Guard | unclear | Walked rounds at a warehouse overnight. Logged trucks. Checked doors and alarms.
Correctional Officer | no | Supervised a pod of 64 inmates. Searched cells and wrote incident reports.
911 Dispatcher | yes | Took emergency calls and sent units. Gave CPR instructions. Kept warrants current.
Court Clerk | yes | Took fines and filings at the front window, swore witnesses, indexed judgments.
Tax Preparer | yes | Sat down with walk in clients, asked the right questions, prepared returns and reviewed them together.
Insurance Agent | yes | Wrote auto and home. Reviewed policies every year. Worked referrals.
Claims Adjuster | yes | Took recorded statements, explained coverage to policyholders, wrote estimates and settled losses.
Claims Examiner | unclear | Paid medical claims to 98% accuracy. Checked codes. Worked the pend queue.
Underwriter | no | Priced workers compensation. Reviewed loss runs. Visited agents twice a year.
Loan Officer | yes | Originated mortgages. Met borrowers nights and weekends. Worked with realtors.
Loan Processor | unclear | Built files, ordered appraisals, cleared conditions for the underwriter.
Teller | yes | Balanced a drawer, cashed checks, ordered coin.
Proof Operator | no | Encoded checks on a 7780. Balanced batches. Ran the night deposit.
Personal Trainer | yes | Tested new members, wrote programs and trained clients at six in the morning.
Camp Counselor | unclear | Lived in a cabin with ten girls. Led canoe trips. Kept the first aid box.
Substitute Teacher | unclear | Covered grades three to eight. Followed plans. Kept order.
Library Assistant | yes | Checked books in and out, made cards for new borrowers, helped people on the computers.
Research Assistant | no | Ran gels, kept the mouse colony and entered data. Co author of one paper.
Telephone Interviewer | yes | Read surveys from a screen to voters and shoppers. Met quota nightly.
Fundraising Coordinator | unclear | Kept the donor file, printed receipts and planned two mailings a year.
Sales Support Assistant | unclear | Built binders for the sales team, shipped samples, updated price sheets.
Legal Receptionist | yes | Opened the office, announced clients, made coffee, sent faxes.
Photo Lab Technician | yes | Ran the one hour lab. Took film at the counter, cropped prints with customers, cleaned the machine.
Florist | yes | Made arrangements, took orders over the phone and helped brides pick flowers.
Landscape Foreman | no | Ran a crew of five. Laid pavers, planted trees, fixed drip lines.
Pool Cleaner | unclear | Cleaned 60 backyard pools a week. Tested water. Changed filters.
Home Care Aide | yes | Cooked, bathed and drove an elderly couple. Kept notes for the family.
"""
