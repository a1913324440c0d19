"""Job headings as people write them, with the jobs a careful reader takes from them: (title, employer, start, end)."""

from __future__ import annotations

from .told import Told

HEADINGS: tuple[tuple[str, tuple[Told, ...]], ...] = (
    (
        "WORK EXPERIENCE\nCashier, Target, Dallas, TX\t06/2012 - 07/2014\n• Rang up purchases\n",
        (("Cashier", "Target", "2012-06", "2014-07"),),
    ),
    (
        "WORK EXPERIENCE\nTarget — Cashier — June 2012 to July 2014\n- Rang up purchases\n",
        (("Cashier", "Target", "2012-06", "2014-07"),),
    ),
    (
        "WORK EXPERIENCE\nJune 2012 – July 2014\nTarget, Dallas TX\nCashier\n• Rang up\n",
        (("Cashier", "Target", "2012-06", "2014-07"),),
    ),
    (
        "WORK EXPERIENCE\n"
        "2012-2014\tServer\n"
        "\tOlive Garden, Plano\n"
        "• Took orders\n"
        "2010-2012\tHostess\n"
        "\tApplebee's, Plano\n"
        "• Greeted guests\n",
        (
            ("Server", "Olive Garden", "2012", "2014"),
            ("Hostess", "Applebee's", "2010", "2012"),
        ),
    ),
    (
        "WORK EXPERIENCE\nBarista at Bluebird Coffee (Mar '21 – Present)\n• Made drinks\n",
        (("Barista", "Bluebird Coffee", "2021-03", "present"),),
    ),
    (
        "WORK EXPERIENCE\nBarista @ Bluebird Coffee | Leeds, UK | Sept. 2018 - Oct. 2019\n",
        (("Barista", "Bluebird Coffee", "2018-09", "2019-10"),),
    ),
    (
        "WORK EXPERIENCE\nBluebird Coffee | Barista | 2018 - 2019\n",
        (("Barista", "Bluebird Coffee", "2018", "2019"),),
    ),
    (
        "WORK EXPERIENCE\n"
        "Customer Care Executive\n"
        "Concentrix, Gurgaon, India\n"
        "Aug 2019 – till date\n"
        "• Handled inbound calls\n"
        "Team Member\n"
        "Domino's Pizza, Noida\n"
        "Jan 2018 – Jul 2019\n"
        "• Took orders\n",
        (
            ("Customer Care Executive", "Concentrix", "2019-08", "present"),
            ("Team Member", "Domino's Pizza", "2018-01", "2019-07"),
        ),
    ),
    (
        "WORK EXPERIENCE\n"
        "TELEPERFORMANCE PHILIPPINES\n"
        "Customer Service Representative\n"
        "January 2017 - Present\n"
        "• Answers calls\n"
        "JOLLIBEE FOODS CORPORATION\n"
        "Service Crew\n"
        "May 2015 - December 2016\n"
        "• Served customers\n",
        (
            ("Customer Service Representative", "TELEPERFORMANCE PHILIPPINES", "2017-01", "present"),
            ("Service Crew", "JOLLIBEE FOODS CORPORATION", "2015-05", "2016-12"),
        ),
    ),
    (
        "WORK EXPERIENCE\nPosition: Call Center Agent\nCompany: Alorica Inc.\nPeriod: March 2016 to April 2018\n• Answered calls\n",
        (("Call Center Agent", "Alorica Inc.", "2016-03", "2018-04"),),
    ),
    (
        "WORK EXPERIENCE\nEmployer: Sunlife Dental\nJob Title: Receptionist\nDates: 2014-2016\nDuties: answered phones\n",
        (("Receptionist", "Sunlife Dental", "2014", "2016"),),
    ),
    (
        "WORK EXPERIENCE\n03/15/2014 - 04/01/2015 Front Desk Agent, Harbor Inn, Tampa, FL\n",
        (("Front Desk Agent", "Harbor Inn", "2014-03", "2015-04"),),
    ),
    (
        "WORK EXPERIENCE\nSince July 2016: Cashier, Acme Stores, Leeds\n- Served shoppers\n",
        (("Cashier", "Acme Stores", "2016-07", "present"),),
    ),
    (
        "CLIENTS (freelance, home-based)\n"
        "\u2022 Tiny Trunk Toys, UK \u2014 Chat agent \u2014 Mar 2016 to Mar 2018 \u2014 LiveChat, Zoho Desk\n",
        (("Chat agent", "Tiny Trunk Toys", "2016-03", "2018-03"),),
    ),
    (
        "WORK EXPERIENCE\nPublic Desk Clerk\n\n\nSeptember 2013 to December 2014 Company Name City , State\n• Sold passes to visitors\n",
        (("Public Desk Clerk", None, "2013-09", "2014-12"),),
    ),
    (
        "WORK EXPERIENCE\nMay 2016\nto\nJune 2018\n\n\nCompany Name City , State Lobby Greeter\nGreeted visitors on weekdays.\n",
        (("Lobby Greeter", None, "2016-05", "2018-06"),),
    ),
    (
        "WORK EXPERIENCE\nFront Desk Agent (Part-time)\tSummer 2014\nHarbor Inn, Tampa, FL\n• Checked in guests\n",
        (("Front Desk Agent (Part-time)", "Harbor Inn", "2014-06", "2014-08"),),
    ),
    (
        "WORK EXPERIENCE\n"
        "Acme Insurance Group, Omaha, NE\t2010 – 2020\n"
        "Claims Supervisor\t2016 – 2020\n"
        "• Supervised adjusters\n"
        "Claims Representative\t2010 – 2016\n"
        "• Spoke with insureds\n"
        "Hy-Vee Food Stores\n"
        "Cashier\t2008 – 2010\n"
        "• Rang up\n",
        (
            ("Claims Supervisor", "Acme Insurance Group", "2016", "2020"),
            ("Claims Representative", "Acme Insurance Group", "2010", "2016"),
            ("Cashier", "Hy-Vee Food Stores", "2008", "2010"),
        ),
    ),
    (
        "WORK EXPERIENCE\nSince 2020 Dog groomer, self-employed\n",
        (("Dog groomer", None, "2020", "present"),),
    ),
    (
        "EMPLOYMENT HISTORY\n"
        "Tesco Stores Ltd, Manchester — Customer Assistant\n"
        "09/2015 – 01/2018\n"
        "Serving customers on tills.\n"
        "Boots UK, Manchester — Sales Assistant\n"
        "06/2013 – 08/2015\n"
        "Advising customers.\n",
        (
            ("Customer Assistant", "Tesco Stores Ltd", "2015-09", "2018-01"),
            ("Sales Assistant", "Boots UK", "2013-06", "2015-08"),
        ),
    ),
    (
        "Career History\n"
        "2017 – present\tLloyds Bank, Bristol\n"
        "Cashier\n"
        "• Served customers at the counter\n"
        "2014 – 2017\tGreggs, Bristol\n"
        "Team Member\n"
        "• Served\n",
        (
            ("Cashier", "Lloyds Bank", "2017", "present"),
            ("Team Member", "Greggs", "2014", "2017"),
        ),
    ),
    (
        "EXPERIENCE\nRoyal Bank of Canada, Toronto, ON\tMay 2016 - Aug 2019\nClient Advisor\n• Opened accounts\n",
        (("Client Advisor", "Royal Bank of Canada", "2016-05", "2019-08"),),
    ),
    (
        "PROFESSIONAL EXPERIENCE\n"
        "LEAD TELLER\n"
        "FIRST HARVEST CREDIT UNION, Mesa, AZ\n"
        "2015-03 to 2016-11\n"
        "• Balanced drawer\n"
        "TELLER\n"
        "DESERT BANK, Mesa, AZ\n"
        "2013-01 to 2015-02\n"
        "• Cashed checks\n",
        (
            ("LEAD TELLER", "FIRST HARVEST CREDIT UNION", "2015-03", "2016-11"),
            ("TELLER", "DESERT BANK", "2013-01", "2015-02"),
        ),
    ),
    (
        "EXPERIENCE\nServer - Red Lobster - Boise, ID - 05/2011-09/2013\nBartender - The Tap Room - Boise, ID - 10/2013-Present\n",
        (
            ("Server", "Red Lobster", "2011-05", "2013-09"),
            ("Bartender", "The Tap Room", "2013-10", "present"),
        ),
    ),
    (
        "WORK HISTORY\nHelp Desk Technician II, Northbridge Systems Inc., Raleigh, NC, 01/2018-12/2019\nReset passwords for end users.\n",
        (("Help Desk Technician II", "Northbridge Systems Inc.", "2018-01", "2019-12"),),
    ),
    (
        "Work Experience\n"
        "Kroger\n"
        "Cashier/Bagger\n"
        "Nov 2009 - Feb 2011\n"
        "Rang up groceries\n"
        "Wendy's\n"
        "Crew Member\n"
        "Jun 2008 - Oct 2009\n"
        "Took orders at the drive thru\n",
        (
            ("Cashier/Bagger", "Kroger", "2009-11", "2011-02"),
            ("Crew Member", "Wendy's", "2008-06", "2009-10"),
        ),
    ),
    (
        "Experience\nSales Associate\nMacy's\nJan - Mar 2015\nHelped customers find items.\n",
        (("Sales Associate", "Macy's", "2015-01", "2015-03"),),
    ),
    (
        "Experience\nU.S. Army, Fort Hood, TX\nHuman Resources Specialist\n08/2009 – 08/2013\n• Maintained personnel files\n",
        (("Human Resources Specialist", "U.S. Army", "2009-08", "2013-08"),),
    ),
    (
        "Military Service\nUnited States Navy — Yeoman, Petty Officer Second Class\t2004 – 2008\n",
        (("Yeoman, Petty Officer Second Class", "United States Navy", "2004", "2008"),),
    ),
    (
        "EXPERIENCE\nVerizon Wireless, Retail Sales Consultant, Akron, Ohio (February 2012 - May 2014)\n",
        (("Retail Sales Consultant", "Verizon Wireless", "2012-02", "2014-05"),),
    ),
    (
        "EXPERIENCE\nOwner, Bright Nails Salon\n2011 to now\n• Served walk-in clients\n",
        (("Owner", "Bright Nails Salon", "2011", "present"),),
    ),
    (
        "EXPERIENCE\nUber – Driver\nDecember 2016 – Present\n• Drove riders\n",
        (("Driver", "Uber", "2016-12", "present"),),
    ),
    (
        "EXPERIENCE\nHousekeeper\tHilton Garden Inn, Reno, NV\t2013–2015\nNanny\tPrivate family, Reno, NV\t2011–2013\n",
        (
            ("Housekeeper", "Hilton Garden Inn", "2013", "2015"),
            ("Nanny", "Private family", "2011", "2013"),
        ),
    ),
    (
        "EXPERIENCE\n"
        "May 2014 - Aug 2016 | Data Entry Clerk | Pinecrest Logistics LLC | Fresno, CA\n"
        "• Keyed invoices\n"
        "Sep 2012 - Apr 2014 | Receptionist | Dr. Amy Wong, DDS | Fresno, CA\n"
        "• Greeted patients\n",
        (
            ("Data Entry Clerk", "Pinecrest Logistics LLC", "2014-05", "2016-08"),
            ("Receptionist", "Dr. Amy Wong, DDS", "2012-09", "2014-04"),
        ),
    ),
    (
        "RELEVANT EXPERIENCE\n"
        "Member Services Representative II\n"
        "Blue Ridge Health Plan, Roanoke, VA | 10.2017 – 12.2019\n"
        "• Answered member calls\n",
        (("Member Services Representative II", "Blue Ridge Health Plan", "2017-10", "2019-12"),),
    ),
    (
        "EXPERIENCE\nWaitress, Denny's\tFall 2016-Spring 2017\n",
        (("Waitress", "Denny's", "2016-09", "2017-05"),),
    ),
    (
        "EXPERIENCE\nPharmacy Technician | CVS Pharmacy | Q3 2020 - Q1 2021\n",
        (("Pharmacy Technician", "CVS Pharmacy", "2020-07", "2021-03"),),
    ),
    (
        "EXPERIENCE\n"
        "January 2014\n"
        "to\n"
        "January 2018\n"
        "Call Center Manager\n"
        "Metroline Communications, Tulsa, OK\n"
        "• Managed 20 agents\n"
        "March 2010\n"
        "to\n"
        "December 2013\n"
        "Team Lead\n"
        "Metroline Communications, Tulsa, OK\n"
        "• Coached\n",
        (
            ("Call Center Manager", "Metroline Communications", "2014-01", "2018-01"),
            ("Team Lead", "Metroline Communications", "2010-03", "2013-12"),
        ),
    ),
    (
        "WORK EXPERIENCE\n"
        "1. Sales Executive, Reliance Retail, Mumbai (June 2015 - May 2017)\n"
        "2. Customer Support Associate, Wipro BPO, Pune (June 2017 - present)\n",
        (
            ("Sales Executive", "Reliance Retail", "2015-06", "2017-05"),
            ("Customer Support Associate", "Wipro BPO", "2017-06", "present"),
        ),
    ),
    (
        "Employment\n• Receptionist, Lakeside Clinic, 2010–2013\n• Cashier, Walgreens, 2008–2010\n",
        (
            ("Receptionist", "Lakeside Clinic", "2010", "2013"),
            ("Cashier", "Walgreens", "2008", "2010"),
        ),
    ),
    (
        "EXPERIENCE\nAssistant Store Manager, Foot Locker, Newark, NJ\nMarch 2015 - Current (4 years)\n• Opened and closed\n",
        (("Assistant Store Manager", "Foot Locker", "2015-03", "present"),),
    ),
    (
        "EXPERIENCE\nQUALITY INN, Macon, Georgia\nNight Auditor, 11 PM - 7 AM\n01/2012 – 02/2014\n",
        (("Night Auditor", "QUALITY INN", "2012-01", "2014-02"),),
    ),
    (
        "EXPERIENCE\nAdministrative Assistant to the Director\nCity of Lowell, Lowell, MA\n1998 to 2004\n• Typed letters\n",
        (("Administrative Assistant to the Director", "City of Lowell", "1998", "2004"),),
    ),
    (
        "EXPERIENCE\nBilingual Customer Service Rep. - Spanish\nPromax Dialing Co.\n4/2014 - 8/2015\n• Took calls\n",
        (("Bilingual Customer Service Rep. - Spanish", "Promax Dialing Co.", "2014-04", "2015-08"),),
    ),
    (
        "EXPERIENCE\nHair Stylist, Great Clips, 25/12/2019 – 31/01/2021\n",
        (("Hair Stylist", "Great Clips", "2019-12", "2021-01"),),
    ),
    (
        "EXPERIENCE\nTechnical Support Representative (Contract via Kelly Services)\nApple Inc.\n2016\n• Helped callers\n",
        (("Technical Support Representative", "Apple Inc.", "2016", None),),
    ),
    (
        "EXPERIENCE\nCompany Name, City, State\nCashier\n05/2014 to 06/2016\n• Rang up items\n",
        (("Cashier", None, "2014-05", "2016-06"),),
    ),
    (
        "EXPERIENCE\n"
        "Brightwater Hotel\n"
        "Guest Service Agent\n"
        "2018/05 - 2019/06\n"
        "• Checked guests in\n"
        "Brightwater Hotel\n"
        "Bellman\n"
        "2017/01 - 2018/04\n"
        "• Carried bags\n",
        (
            ("Guest Service Agent", "Brightwater Hotel", "2018-05", "2019-06"),
            ("Bellman", "Brightwater Hotel", "2017-01", "2018-04"),
        ),
    ),
    (
        "PROFESSIONAL BACKGROUND\nVandelay Imports (import company)\nOffice Clerk\n6/2001-9/2003\n",
        (("Office Clerk", "Vandelay Imports (import company)", "2001-06", "2003-09"),),
    ),
    (
        "EXPERIENCE\nPlumber's Helper\nRoto Rooter\nFeb 2012–Nov 2012\n• Carried pipe\n",
        (("Plumber's Helper", "Roto Rooter", "2012-02", "2012-11"),),
    ),
    (
        "EXPERIENCE\nCNA, Sunny Acres Nursing Home, Waco, TX, 2014-2017\n",
        (("CNA", "Sunny Acres Nursing Home", "2014", "2017"),),
    ),
    (
        "EXPERIENCE\nSales Floor Team Member / Target\nAugust 2017 - January 2018\nStocked shelves and helped guests.\n",
        (("Sales Floor Team Member", "Target", "2017-08", "2018-01"),),
    ),
    (
        "EXPERIENCE\nDelta Air Lines, Atlanta — Reservations Agent — 1999–2006\n",
        (("Reservations Agent", "Delta Air Lines", "1999", "2006"),),
    ),
    (
        "Paid Experience\nHome Health Aide: Angel Care Agency, Bronx NY (1/2015-12/2017)\n",
        (("Home Health Aide", "Angel Care Agency", "2015-01", "2017-12"),),
    ),
    (
        "EXPERIENCE\n"
        "Kwik Trip, Inc.\t\t\t\tMadison, WI\n"
        "Guest Service Coworker\t\t\tMay 2018 – Aug 2020\n"
        "• Rang up fuel\n"
        "Culver's\t\t\t\tMadison, WI\n"
        "Crew Member\t\t\tJun 2016 – Apr 2018\n"
        "• Took orders\n",
        (
            ("Guest Service Coworker", "Kwik Trip, Inc.", "2018-05", "2020-08"),
            ("Crew Member", "Culver's", "2016-06", "2018-04"),
        ),
    ),
    (
        "WORK EXPERIENCE:\n"
        "\n"
        "ABC Supermarket, Lagos, Nigeria\n"
        "Sales Girl\n"
        "Feb. 2015 to Nov. 2016\n"
        "\n"
        "Zenith Bank Plc, Lagos\n"
        "Customer Service Officer\n"
        "Jan. 2017 till date\n",
        (
            ("Sales Girl", "ABC Supermarket", "2015-02", "2016-11"),
            ("Customer Service Officer", "Zenith Bank Plc", "2017-01", "present"),
        ),
    ),
    (
        "Employment Record\nFrom: 03/2012 To: 05/2014\nEmployer: Quikdial Ltd\nPosition Held: Telesales Agent\n",
        (("Telesales Agent", "Quikdial Ltd", "2012-03", "2014-05"),),
    ),
    (
        "EMPLOYMENT\n"
        "Store Clerk .......... 2011 - 2013\n"
        "Dollar General, Macon GA\n"
        "Stocked and rang up.\n"
        "Fry Cook .......... 2009 - 2011\n"
        "Sonic Drive-In, Macon GA\n"
        "Cooked.\n",
        (
            ("Store Clerk", "Dollar General", "2011", "2013"),
            ("Fry Cook", "Sonic Drive-In", "2009", "2011"),
        ),
    ),
    (
        "EXPERIENCE\n**Claims Adjuster**, Farmers Insurance, Phoenix, AZ, Jan 2015–Mar 2018\n",
        (("Claims Adjuster", "Farmers Insurance", "2015-01", "2018-03"),),
    ),
    (
        "JOB HISTORY\n"
        "Receptionist/Scheduler - Oak Street Dental - March 2013-June 2015\n"
        "Answered phones and scheduled patients.\n"
        "Hostess - Pappadeaux - Jan 2012-Feb 2013\n"
        "Seated guests.\n",
        (
            ("Receptionist/Scheduler", "Oak Street Dental", "2013-03", "2015-06"),
            ("Hostess", "Pappadeaux", "2012-01", "2013-02"),
        ),
    ),
    (
        "Work History\nSupervisor, Customer Service, Sprint Nextel, Reston, VA 2005-2009\n• Supervised 12 reps\n",
        (("Supervisor, Customer Service", "Sprint Nextel", "2005", "2009"),),
    ),
    (
        "EXPERIENCE\nDirector, Guest Relations\t2016 – 2019\nSeaside Resort & Spa, Myrtle Beach, SC\n• Led guest team\n",
        (("Director, Guest Relations", "Seaside Resort & Spa", "2016", "2019"),),
    ),
    (
        "EXPERIENCE\nGrand Rapids Public Schools\nSubstitute Teacher\n9/2012-6/2015\n• Taught\n",
        (("Substitute Teacher", "Grand Rapids Public Schools", "2012-09", "2015-06"),),
    ),
    (
        "EXPERIENCE\n"
        "UNIVERSITY OF TOLEDO, Toledo, OH\n"
        "Student Worker, Bursar's Office, Aug 2010 - May 2012\n"
        "• Answered student questions\n",
        (("Student Worker, Bursar's Office", "UNIVERSITY OF TOLEDO", "2010-08", "2012-05"),),
    ),
    (
        "EXPERIENCE\n"
        "2015 to Present: Insurance Sales Agent, Mutual of Omaha, Lincoln, NE\n"
        "2011 to 2015: Teller, Pinnacle Bank, Lincoln, NE\n",
        (
            ("Insurance Sales Agent", "Mutual of Omaha", "2015", "present"),
            ("Teller", "Pinnacle Bank", "2011", "2015"),
        ),
    ),
    (
        "EXPERIENCE\n"
        "June 2014-present\n"
        "Starbucks\n"
        "Barista\n"
        "Made drinks and greeted customers.\n"
        "May 2012-May 2014\n"
        "Publix\n"
        "Cashier\n"
        "Rang up groceries.\n",
        (
            ("Barista", "Starbucks", "2014-06", "present"),
            ("Cashier", "Publix", "2012-05", "2014-05"),
        ),
    ),
    (
        "EXPERIENCE\nBarista / Starbucks Coffee / Seattle, WA / 2014 - 2016\n",
        (("Barista", "Starbucks Coffee", "2014", "2016"),),
    ),
    (
        "EXPERIENCE\n"
        "Office Manager (2010-2014)\n"
        "Dr. Lee Family Practice\n"
        "• Managed the front office\n"
        "Medical Receptionist (2007-2010)\n"
        "Dr. Lee Family Practice\n"
        "• Greeted patients\n",
        (
            ("Office Manager", "Dr. Lee Family Practice", "2010", "2014"),
            ("Medical Receptionist", "Dr. Lee Family Practice", "2007", "2010"),
        ),
    ),
    (
        "EXPERIENCE\nSecurity Officer\nAllied Universal | Charlotte, NC\nDec 2017 - Mar 2019\n• Checked badges\n",
        (("Security Officer", "Allied Universal", "2017-12", "2019-03"),),
    ),
    (
        "EXPERIENCE\nAllied Universal | Charlotte, NC | Dec 2017 - Mar 2019\nSecurity Officer\n• Checked badges\n",
        (("Security Officer", "Allied Universal", "2017-12", "2019-03"),),
    ),
    (
        "PROFESSIONAL EXPERIENCE\n"
        "COMCAST CORPORATION, Denver, CO    February 2009 – October 2015\n"
        "Customer Account Executive (CAE 3)\n"
        "Took billing calls.\n",
        (("Customer Account Executive (CAE 3)", "COMCAST CORPORATION", "2009-02", "2015-10"),),
    ),
    (
        "PROFESSIONAL EXPERIENCE\nCustomer Account Executive, Comcast\nFebruary 2009 – October 2015 (Denver, CO)\n• Took billing calls.\n",
        (("Customer Account Executive", "Comcast", "2009-02", "2015-10"),),
    ),
    (
        "EXPERIENCE\nFreelance Makeup Artist\nSelf-Employed\t2015 - Present\n• Worked with brides\n",
        (("Freelance Makeup Artist", None, "2015", "present"),),
    ),
    (
        "EXPERIENCE\nHVAC Service Technician\nCool Breeze Heating & Air\nApril 2010 - September 2012\n• Serviced homes\n",
        (("HVAC Service Technician", "Cool Breeze Heating & Air", "2010-04", "2012-09"),),
    ),
    (
        "EXPERIENCE\nForklift Operator, Amazon Fulfillment Center, 2018 – 2019\nPicker/Packer, FedEx Ground, 2016 – 2018\n",
        (
            ("Forklift Operator", "Amazon Fulfillment Center", "2018", "2019"),
            ("Picker/Packer", "FedEx Ground", "2016", "2018"),
        ),
    ),
    (
        "EXPERIENCE\nLine Cook\tChili's Grill & Bar\tOct 2013 to Jan 2015\n",
        (("Line Cook", "Chili's Grill & Bar", "2013-10", "2015-01"),),
    ),
    (
        "EXPERIENCE\nChili's Grill & Bar\tLine Cook\tOct 2013 to Jan 2015\n",
        (("Line Cook", "Chili's Grill & Bar", "2013-10", "2015-01"),),
    ),
    (
        "EXPERIENCE\nOct 2013 to Jan 2015\tChili's Grill & Bar\tLine Cook\n",
        (("Line Cook", "Chili's Grill & Bar", "2013-10", "2015-01"),),
    ),
    (
        "EXPERIENCE\n"
        "Geico, Virginia Beach, VA\n"
        "Claims Service Representative, 7/2014–5/2017\n"
        "• Took first notice of loss calls\n"
        "Sales Representative, 5/2017–Present\n"
        "• Sold auto policies\n",
        (
            ("Claims Service Representative", "Geico", "2014-07", "2017-05"),
            ("Sales Representative", "Geico", "2017-05", "present"),
        ),
    ),
    (
        "EXPERIENCE\nCall Centre Agent - Vodafone Egypt, Cairo\n01.02.2015 - 31.08.2017\nAnswered calls in English.\n",
        (("Call Centre Agent", "Vodafone Egypt", "2015-02", "2017-08"),),
    ),
    (
        "Professional Experience\nEmirates Airline, Dubai, UAE\nCabin Crew\n15 March 2013 – 20 April 2016\n• Served passengers\n",
        (("Cabin Crew", "Emirates Airline", "2013-03", "2016-04"),),
    ),
    (
        "EXPERIENCE\nBPO Executive at Genpact India Pvt. Ltd., Hyderabad from Jul'16 to Dec'18\n",
        (("BPO Executive", "Genpact India Pvt. Ltd.", "2016-07", "2018-12"),),
    ),
    (
        "EXPERIENCE\nWorked as Customer Care Associate in Aegis Ltd from June 2014 to May 2016.\n",
        (("Customer Care Associate", "Aegis Ltd", "2014-06", "2016-05"),),
    ),
    (
        "EXPERIENCE\nSeasonal Sales Associate – Bath & Body Works – Holiday 2018\n",
        (("Seasonal Sales Associate", "Bath & Body Works", "2018-11", "2018-12"),),
    ),
    (
        "EXPERIENCE\nCamp Counselor, YMCA Camp Abnaki, Summers 2016-2018\n",
        (("Camp Counselor", "YMCA Camp Abnaki", "2016-06", "2018-08"),),
    ),
    (
        "EXPERIENCE\nPatient Access Representative\nBanner Health\n(November 2018 – Present)\n• Registered patients\n",
        (("Patient Access Representative", "Banner Health", "2018-11", "present"),),
    ),
    (
        "EXPERIENCE\n"
        "First National Bank of Pulaski – Pulaski, TN\n"
        "Teller II – 2014 to 2016\n"
        "Teller I – 2012 to 2014\n"
        "Processed deposits.\n",
        (
            ("Teller II", "First National Bank of Pulaski", "2014", "2016"),
            ("Teller I", "First National Bank of Pulaski", "2012", "2014"),
        ),
    ),
    (
        "EXPERIENCE\nAssociate, Home Depot (Garden Center), Ocala, FL\n3/2016 - 9/2017\n",
        (("Associate", "Home Depot (Garden Center)", "2016-03", "2017-09"),),
    ),
    (
        "EXPERIENCE\nCollections Specialist I\t\t08/16 – 02/18\nCapital Recovery Associates, LLC\n• Called debtors\n",
        (("Collections Specialist I", "Capital Recovery Associates, LLC", "2016-08", "2018-02"),),
    ),
    (
        "Relevant Work Experience\nLoan Processor\n\nSummit Mortgage\n\nApril 2012 – June 2013\n\n• Processed loans\n",
        (("Loan Processor", "Summit Mortgage", "2012-04", "2013-06"),),
    ),
    (
        "EXPERIENCE\nVolunteer Receptionist, Red Cross, Jan 2014 - Mar 2014\nCashier, Rite Aid, Apr 2014 - Dec 2015\n",
        (
            ("Volunteer Receptionist", "Red Cross", "2014-01", "2014-03"),
            ("Cashier", "Rite Aid", "2014-04", "2015-12"),
        ),
    ),
    (
        "EXPERIENCE\nGate Agent\nUnited Airlines\nNewark, NJ\n2007 – 2011\n• Boarded passengers\n",
        (("Gate Agent", "United Airlines", "2007", "2011"),),
    ),
    (
        "EXPERIENCE\n"
        "2007 – 2011\n"
        "Gate Agent\n"
        "United Airlines\n"
        "Newark, NJ\n"
        "• Boarded passengers\n"
        "2004 – 2007\n"
        "Ticket Agent\n"
        "Greyhound\n"
        "Newark, NJ\n"
        "• Sold tickets\n",
        (
            ("Gate Agent", "United Airlines", "2007", "2011"),
            ("Ticket Agent", "Greyhound", "2004", "2007"),
        ),
    ),
    (
        "EXPERIENCE\nLibrary Clerk | Queens Public Library | Queens, New York\nSeptember 2011 | August 2014\n",
        (("Library Clerk", "Queens Public Library", "2011-09", "2014-08"),),
    ),
    (
        "Customer Service Experience\n"
        "Customer Service Supervisor, XYZ Telecom, 2012–2016\n"
        "• Led 10 agents\n"
        "Other Experience\n"
        "Warehouse Associate, Big Box Logistics, 2010–2012\n"
        "• Loaded trucks\n",
        (
            ("Customer Service Supervisor", "XYZ Telecom", "2012", "2016"),
            ("Warehouse Associate", "Big Box Logistics", "2010", "2012"),
        ),
    ),
    (
        "EXPERIENCE\nDispatcher, Metro Taxi Co. Jan 2001-present. Take calls from riders and dispatch drivers.\n",
        (("Dispatcher", "Metro Taxi Co.", "2001-01", "present"),),
    ),
    (
        "EXPERIENCE\nU.S. Postal Service, City Carrier Assistant, Tampa FL, Dec. 2014 – Aug. 2015\n",
        (("City Carrier Assistant", "U.S. Postal Service", "2014-12", "2015-08"),),
    ),
    (
        "EXPERIENCE\nKaiser Permanente – Member Outreach Specialist II\nOakland, CA | 2014-06 – 2018-09\n• Called members\n",
        (("Member Outreach Specialist II", "Kaiser Permanente", "2014-06", "2018-09"),),
    ),
    (
        "EXPERIENCE\n"
        "Enterprise Rent-A-Car\n"
        "Management Trainee, Boise, ID                              05/2013 – 07/2014\n"
        "•  Rented cars\n"
        "Big O Tires\n"
        "Counter Sales, Boise, ID                                   03/2011 – 04/2013\n"
        "•  Sold tires\n",
        (
            ("Management Trainee", "Enterprise Rent-A-Car", "2013-05", "2014-07"),
            ("Counter Sales", "Big O Tires", "2011-03", "2013-04"),
        ),
    ),
    (
        "EXPERIENCE\nPart time Cashier in Spar Supermarket, Durban, South Africa\n2016 - 2017\n",
        (("Part time Cashier", "Spar Supermarket", "2016", "2017"),),
    ),
    (
        "PREVIOUS EMPLOYMENT\nBeauty Advisor, Sephora inside JCPenney, Fargo ND; 10/2015–11/2016\n",
        (("Beauty Advisor", "Sephora inside JCPenney", "2015-10", "2016-11"),),
    ),
    (
        "EXPERIENCE\nTeam Leader – Guest Experience (Promoted)\tTarget\tJan 2019 – Jan 2020\n",
        (("Team Leader – Guest Experience", "Target", "2019-01", "2020-01"),),
    ),
    (
        "EXPERIENCE\nSanitation Worker — City of Toledo — 1990-1999\n",
        (("Sanitation Worker", "City of Toledo", "1990", "1999"),),
    ),
    (
        "EXPERIENCE\nQuality Care Home\nCaregiver\nMar 2014 – \n• Cared for residents\n",
        (("Caregiver", "Quality Care Home", "2014-03", "present"),),
    ),
    (
        "EXPERIENCE\n"
        "Jan 2014 -\tCashier\n"
        "Feb 2016\tWalmart, Dallas, TX\n"
        "• Rang up\n"
        "May 2012 -\tCrew Member\n"
        "Dec 2013\tSubway, Dallas, TX\n"
        "• Made sandwiches\n",
        (
            ("Cashier", "Walmart", "2014-01", "2016-02"),
            ("Crew Member", "Subway", "2012-05", "2013-12"),
        ),
    ),
    (
        "EXPERIENCE\nJanuary 2014 to\tCashier\nPresent\tWalmart, Dallas, TX\n• Rang up\n",
        (("Cashier", "Walmart", "2014-01", "present"),),
    ),
)

# Larger pieces: several jobs at once, forms, exports and sentences.
LAYOUTS: tuple[tuple[str, tuple[Told, ...]], ...] = (
    (
        "Experience\n"
        "Walmart\n"
        "5 years 2 months\n"
        "Department Supervisor\n"
        "March 2017 - May 2019 (2 years 3 months)\n"
        "Dallas, Texas\n"
        "Supervised 8 associates\n"
        "\n"
        "Cashier\n"
        "April 2014 - March 2017 (3 years)\n"
        "Dallas, Texas\n"
        "Rang up purchases\n"
        "\n"
        "Whataburger\n"
        "Team Member\n"
        "January 2013 - March 2014 (1 year 3 months)\n"
        "Plano, Texas\n",
        (
            ("Department Supervisor", "Walmart", "2017-03", "2019-05"),
            ("Cashier", "Walmart", "2014-04", "2017-03"),
            ("Team Member", "Whataburger", "2013-01", "2014-03"),
        ),
    ),
    (
        "WORK EXPERIENCE\n"
        "Organization\tDesignation\tDuration\n"
        "HDFC Bank Ltd\tCustomer Service Officer\tJan 2016 – Mar 2018\n"
        "ICICI Bank\tPhone Banking Officer\tApr 2018 – Till Date\n",
        (
            ("Customer Service Officer", "HDFC Bank Ltd", "2016-01", "2018-03"),
            ("Phone Banking Officer", "ICICI Bank", "2018-04", "present"),
        ),
    ),
    (
        "EMPLOYMENT HISTORY\n"
        "Dates (from – to): 01/03/2012 – 30/06/2014\n"
        "Name of employer: Harbour Hotels Ltd\n"
        "Occupation or position held: Receptionist\n"
        "Main activities: Welcoming guests, answering the switchboard\n"
        "\n"
        "Dates (from – to): 01/07/2014 – present\n"
        "Name of employer: Bayview Hotel\n"
        "Occupation or position held: Night Porter\n"
        "Main activities: Security of the building\n",
        (
            ("Receptionist", "Harbour Hotels Ltd", "2012-03", "2014-06"),
            ("Night Porter", "Bayview Hotel", "2014-07", "present"),
        ),
    ),
    (
        "WORK EXPERIENCE\n"
        "Department of Veterans Affairs\n"
        "1201 Broad Rock Blvd\n"
        "Richmond, VA 23249 United States\n"
        "06/2013 - Present\n"
        "Salary: 42,000 USD Per Year\n"
        "Hours per week: 40\n"
        "Medical Support Assistant\n"
        "Duties, Accomplishments and Related Skills:\n"
        "Scheduled appointments for patients.\n",
        (("Medical Support Assistant", "Department of Veterans Affairs", "2013-06", "present"),),
    ),
    (
        "PROFESSIONAL EXPERIENCE\n"
        "\n"
        "SUNRISE SENIOR LIVING, Fairfax, VA\n"
        "CONCIERGE (2016 – 2018)\n"
        "Greeted visitors. Answered phones.\n"
        "\n"
        "PANERA BREAD, Fairfax, VA\n"
        "CASHIER / BAKER (2014 – 2016)\n"
        "Took orders.\n",
        (
            ("CONCIERGE", "SUNRISE SENIOR LIVING", "2016", "2018"),
            ("CASHIER / BAKER", "PANERA BREAD", "2014", "2016"),
        ),
    ),
    (
        "Experience\n"
        "\n"
        "Chase Bank (JPMorgan Chase & Co.) — Columbus, OH\n"
        "Relationship Banker (Licensed), 09/2016–Present\n"
        "Opened accounts and referred investments.\n"
        "Associate Banker, 02/2014–09/2016\n"
        "Processed deposits.\n"
        "\n"
        "Best Buy — Columbus, OH\n"
        "Sales Consultant – Mobile, 11/2012–01/2014\n"
        "Sold phones.\n",
        (
            ("Relationship Banker (Licensed)", "Chase Bank (JPMorgan Chase & Co.)", "2016-09", "present"),
            ("Associate Banker", "Chase Bank (JPMorgan Chase & Co.)", "2014-02", "2016-09"),
            ("Sales Consultant – Mobile", "Best Buy", "2012-11", "2014-01"),
        ),
    ),
    (
        "Work history:\n"
        "I worked at Kmart as a cashier from May 2010 to June 2012. I rang up customers.\n"
        "After that I worked for Burger King as a shift leader from July 2012 until August 2014.\n",
        (
            ("cashier", "Kmart", "2010-05", "2012-06"),
            ("shift leader", "Burger King", "2012-07", "2014-08"),
        ),
    ),
    (
        "EXPERIENCE\n"
        "Customer Service Associate, Amazon.com                              Remote\n"
        "                                                                    2019 – 2020\n"
        "   - Chat support\n"
        "Cashier, Dollar Tree                                                Mesa, AZ\n"
        "                                                                    2017 – 2019\n"
        "   - Rang up\n",
        (
            ("Customer Service Associate", "Amazon.com", "2019", "2020"),
            ("Cashier", "Dollar Tree", "2017", "2019"),
        ),
    ),
    (
        "EXPERIENCE\n"
        "Server\n"
        "2014-2016\n"
        "Local Tavern\n"
        "Server at a busy tavern. Handled up to 8 tables.\n"
        "Host\n"
        "2012-2014\n"
        "Steak Barn\n"
        "Seated guests.\n",
        (
            ("Server", "Local Tavern", "2014", "2016"),
            ("Host", "Steak Barn", "2012", "2014"),
        ),
    ),
    (
        "Professional Experience\n"
        "Jan 2018\n"
        "Present\n"
        "Call Center Representative\n"
        "Medline Health, Tulsa\n"
        "Answer patient calls.\n"
        "Feb 2015\n"
        "Dec 2017\n"
        "Front Desk Clerk\n"
        "Motel Nine, Tulsa\n"
        "Checked in guests.\n",
        (
            ("Call Center Representative", "Medline Health", "2018-01", "present"),
            ("Front Desk Clerk", "Motel Nine", "2015-02", "2017-12"),
        ),
    ),
    (
        "EMPLOYMENT\n"
        "Customer Service / Data Entry\n"
        "ABC Staffing (assigned to State Farm)\n"
        "Bloomington, IL\n"
        "August 2011 to March 2013\n"
        "Keyed claims and answered calls.\n",
        (("Customer Service / Data Entry", "ABC Staffing (assigned to State Farm)", "2011-08", "2013-03"),),
    ),
    (
        "Relevant Experience\n"
        "\n"
        "Front Desk Agent: Riverside Inn. 2012-2014.\n"
        "Checked guests in and out.\n"
        "\n"
        "Waitress: Mel's Diner. 2010-2012.\n"
        "Waited tables.\n",
        (
            ("Front Desk Agent", "Riverside Inn", "2012", "2014"),
            ("Waitress", "Mel's Diner", "2010", "2012"),
        ),
    ),
    (
        "WORK HISTORY\nRetail\nSales Associate, Old Navy, 2014–2016\nFood Service\nCrew Trainer, McDonald's, 2012–2014\n",
        (
            ("Sales Associate", "Old Navy", "2014", "2016"),
            ("Crew Trainer", "McDonald's", "2012", "2014"),
        ),
    ),
    (
        "Career Summary\n"
        "2019 - 2021  Customer Service Advisor, British Gas, Leicester\n"
        "2016 - 2019  Sales Advisor, Next Retail, Leicester\n"
        "2014 - 2016  Waitress, Pizza Express, Leicester\n"
        "\n"
        "Key Skills\n"
        "Customer service\n",
        (
            ("Customer Service Advisor", "British Gas", "2019", "2021"),
            ("Sales Advisor", "Next Retail", "2016", "2019"),
            ("Waitress", "Pizza Express", "2014", "2016"),
        ),
    ),
    (
        "EXPERIENCE\n"
        "United States Marine Corps, Camp Pendleton, CA                      2008-2012\n"
        "Administrative Specialist (0111), Corporal\n"
        "-Maintained service records for 400 Marines\n"
        "-Answered questions at the customer service counter\n",
        (("Administrative Specialist (0111), Corporal", "United States Marine Corps", "2008", "2012"),),
    ),
    (
        "EXPERIENCE\n"
        "Cashier                                Sept 2015-Present\n"
        "Fresh Market                                   Troy, MI\n"
        " o Handle cash\n"
        " o Help customers\n"
        "Camp Counselor                        Summers 2013, 2014\n"
        "YMCA                                           Troy, MI\n"
        " o Led games\n",
        (
            ("Cashier", "Fresh Market", "2015-09", "present"),
            ("Camp Counselor", "YMCA", "2013-06", "2014-08"),
        ),
    ),
    (
        "MARIA L. SANTOS\n"
        "Makati City, Philippines | +63 917 555 0101\n"
        "\n"
        "OBJECTIVE\n"
        "To work as a Customer Service Representative\n"
        "\n"
        "WORKING EXPERIENCE\n"
        "Customer Service Associate\n"
        "Concentrix Philippines, Makati City\n"
        "October 2017 – Present\n"
        "Handles inbound calls for a US telecom account\n"
        "\n"
        "Crew\n"
        "Jollibee Foods Corp., Pasig City\n"
        "June 2015 – September 2017\n"
        "Took orders\n"
        "\n"
        "EDUCATIONAL ATTAINMENT\n"
        "Tertiary: BS Hotel and Restaurant Management, 2011 – 2015\n"
        "Secondary: Pasig High School, 2007 – 2011\n"
        "\n"
        "TRAININGS AND SEMINARS ATTENDED\n"
        "Customer Service Training – March 2016\n",
        (
            ("Customer Service Associate", "Concentrix Philippines", "2017-10", "present"),
            ("Crew", "Jollibee Foods Corp.", "2015-06", "2017-09"),
        ),
    ),
    (
        "RAJESH KUMAR\n"
        "Career Objective\n"
        "To secure a challenging position.\n"
        "\n"
        "Professional Experience\n"
        "Company: Wipro BPO Solutions\n"
        "Designation: Senior Associate – Voice Process\n"
        "Duration: July 2014 to Sept 2017\n"
        "Responsibilities:\n"
        "• Handling customer queries\n"
        "Company: Aegis Limited\n"
        "Designation: Customer Care Executive\n"
        "Duration: Jan 2012 to June 2014\n"
        "Responsibilities:\n"
        "• Inbound calls\n"
        "\n"
        "Academic Qualification\n"
        "B.Com from Delhi University in 2011 with 58%\n"
        "12th from CBSE Board in 2008\n",
        (
            ("Senior Associate – Voice Process", "Wipro BPO Solutions", "2014-07", "2017-09"),
            ("Customer Care Executive", "Aegis Limited", "2012-01", "2014-06"),
        ),
    ),
    (
        "John Brown\n"
        "12 High Street, Leeds LS1 4AB\n"
        "\n"
        "Personal Statement\n"
        "A friendly worker.\n"
        "\n"
        "Employment\n"
        "Sales Assistant\n"
        "Marks & Spencer, Leeds\n"
        "May 2016 to date\n"
        "Main duties: serving customers, till work, stock.\n"
        "\n"
        "Bar Staff (part time)\n"
        "The Red Lion, Leeds\n"
        "Sept 2014 – April 2016\n"
        "Main duties: serving drinks and food.\n"
        "\n"
        "Education\n"
        "Leeds City College 2012-2014 BTEC Level 3 Business\n"
        "Allerton High School 2007-2012 8 GCSEs A-C\n",
        (
            ("Sales Assistant", "Marks & Spencer", "2016-05", "present"),
            ("Bar Staff (part time)", "The Red Lion", "2014-09", "2016-04"),
        ),
    ),
    (
        "SKILLS\n"
        "Cash handling\n"
        "EXPERIENCE\n"
        "CASHIER\n"
        "FOOD 4 LESS - LOS ANGELES, CA\n"
        "08/2017 - 02/2019\n"
        "Rang up customers.\n"
        "Bagged groceries.\n"
        "HOSTESS\n"
        "IHOP - LOS ANGELES, CA\n"
        "03/2016 - 07/2017\n"
        "Seated guests.\n",
        (
            ("CASHIER", "FOOD 4 LESS", "2017-08", "2019-02"),
            ("HOSTESS", "IHOP", "2016-03", "2017-07"),
        ),
    ),
    (
        "EXPERIENCE\n"
        "\n"
        "May 2017 - December 2018\n"
        "Teller, Valley Credit Union\n"
        "Salem, OR\n"
        "Processed transactions for members.\n"
        "\n"
        "January 2015 - April 2017\n"
        "Barista, Human Bean\n"
        "Salem, OR\n"
        "Made coffee for customers.\n"
        "\n"
        "Volunteer Experience\n"
        "2013 - 2014\n"
        "Greeter, St. Mary Hospital\n",
        (
            ("Teller", "Valley Credit Union", "2017-05", "2018-12"),
            ("Barista", "Human Bean", "2015-01", "2017-04"),
        ),
    ),
    (
        "EXPERIENCE\n"
        "Customer Service Representative, Humana, Louisville, KY, July 2013 to present. Answer an average of 80 calls a day from\n"
        "members about claims and benefits. Document calls in Siebel.\n"
        "Receptionist, Norton Clinic, Louisville, KY, May 2010 to June 2013. Greeted patients and scheduled appointments.\n",
        (
            ("Customer Service Representative", "Humana", "2013-07", "present"),
            ("Receptionist", "Norton Clinic", "2010-05", "2013-06"),
        ),
    ),
    (
        "PROFESSIONAL EXPERIENCE\n"
        "LOWE'S HOME IMPROVEMENT\n"
        "Customer Service Associate II | 2018 – 2020\n"
        "Cashier | 2016 – 2018\n"
        "• Processed returns\n"
        "• Rang up customers\n",
        (
            ("Customer Service Associate II", "LOWE'S HOME IMPROVEMENT", "2018", "2020"),
            ("Cashier", "LOWE'S HOME IMPROVEMENT", "2016", "2018"),
        ),
    ),
    (
        "Employment History\n"
        "\n"
        "1/2014 – 6/2016     Bank of the West          Stockton, CA\n"
        "                    Teller / Vault Custodian\n"
        "                    • Cashed checks\n"
        "\n"
        "6/2012 – 12/2013    Foster's Freeze           Lodi, CA\n"
        "                    Shift Lead\n"
        "                    • Opened and closed\n",
        (
            ("Teller / Vault Custodian", "Bank of the West", "2014-01", "2016-06"),
            ("Shift Lead", "Foster's Freeze", "2012-06", "2013-12"),
        ),
    ),
    (
        "RETAIL EXPERIENCE\n"
        "Zara, Assistant Manager, 2017-2019, Miami\n"
        "H&M, Sales Advisor, 2014-2017, Miami\n"
        "HOSPITALITY EXPERIENCE\n"
        "Hard Rock Cafe, Server, 2012-2014, Orlando\n",
        (
            ("Assistant Manager", "Zara", "2017", "2019"),
            ("Sales Advisor", "H&M", "2014", "2017"),
            ("Server", "Hard Rock Cafe", "2012", "2014"),
        ),
    ),
    (
        "Experience\n"
        "Brightwood College\t\t\t\tDayton, OH\n"
        "Admissions Representative\t\t\tJune 2014 - May 2016\n"
        "\t•\tInterviewed prospective students\n"
        "Macy's\t\t\t\t\t\tDayton, OH\n"
        "Sales Associate, Cosmetics\t\t\tOct. 2012 - May 2014\n"
        "\t•\tSold cosmetics\n",
        (
            ("Admissions Representative", "Brightwood College", "2014-06", "2016-05"),
            ("Sales Associate, Cosmetics", "Macy's", "2012-10", "2014-05"),
        ),
    ),
    (
        "EXPERIENCE\n"
        "Assistant Front Office Manager – Doubletree by Hilton, Tulsa OK – Nov 2015 to Aug 2017\n"
        "Guest Service Agent – Doubletree by Hilton, Tulsa OK – Feb 2014 to Nov 2015\n"
        "Checked guests in and out; handled complaints\n",
        (
            ("Assistant Front Office Manager", "Doubletree by Hilton", "2015-11", "2017-08"),
            ("Guest Service Agent", "Doubletree by Hilton", "2014-02", "2015-11"),
        ),
    ),
    (
        "Job Experience\nCook/Cashier, Waffle House 2014\nDishwasher, Denny's 2013\nBabysitter 2011-2013\n",
        (
            ("Cook/Cashier", "Waffle House", "2014", None),
            ("Dishwasher", "Denny's", "2013", None),
            ("Babysitter", None, "2011", "2013"),
        ),
    ),
    (
        "Experience\n"
        "CUSTOMER SERVICE REPRESENTATIVE 05/2015 to 09/2017\n"
        "Progressive Insurance – Tampa, FL\n"
        "Handled policy changes.\n"
        "CLAIMS ASSISTANT 02/2013 to 05/2015\n"
        "Progressive Insurance – Tampa, FL\n"
        "Took first reports of loss.\n",
        (
            ("CUSTOMER SERVICE REPRESENTATIVE", "Progressive Insurance", "2015-05", "2017-09"),
            ("CLAIMS ASSISTANT", "Progressive Insurance", "2013-02", "2015-05"),
        ),
    ),
    (
        "PROFESSIONAL EXPERIENCE\n"
        "Sr. Customer Service Rep / Trainer\n"
        "T-Mobile USA, Inc.\n"
        "Call Center, Albuquerque, NM\n"
        "10/2012 – 04/2016\n"
        "• Took 70 calls daily\n",
        (("Sr. Customer Service Rep / Trainer", "T-Mobile USA, Inc.", "2012-10", "2016-04"),),
    ),
    (
        "Work Experience\n"
        "Nordstrom Rack, San Jose, CA — Sales Associate\n"
        "August 2017 - December 2018\n"
        "- Helped customers\n"
        "Chipotle, San Jose, CA — Crew Member\n"
        "May 2016 - July 2017\n"
        "- Served food\n",
        (
            ("Sales Associate", "Nordstrom Rack", "2017-08", "2018-12"),
            ("Crew Member", "Chipotle", "2016-05", "2017-07"),
        ),
    ),
    (
        "EXPERIENCE\nJun. 2015 - Present, Teller, Regions Bank (Mobile, AL)\nFeb. 2013 - Jun. 2015, Cashier, Winn-Dixie (Mobile, AL)\n",
        (
            ("Teller", "Regions Bank", "2015-06", "present"),
            ("Cashier", "Winn-Dixie", "2013-02", "2015-06"),
        ),
    ),
    (
        "Experience:\n2014-2016 - Barista, Peet's Coffee\n2012-2014 - Busser, Local Grill\n",
        (
            ("Barista", "Peet's Coffee", "2014", "2016"),
            ("Busser", "Local Grill", "2012", "2014"),
        ),
    ),
    (
        "EMPLOYMENT EXPERIENCE\n"
        "Wells Fargo Bank, N.A., Sioux Falls, SD\n"
        "Phone Banker 1, January 2014-March 2015\n"
        "Fraud Claims Rep, March 2015-July 2017\n"
        "Answered questions about accounts.\n",
        (
            ("Phone Banker 1", "Wells Fargo Bank, N.A.", "2014-01", "2015-03"),
            ("Fraud Claims Rep", "Wells Fargo Bank, N.A.", "2015-03", "2017-07"),
        ),
    ),
    (
        "WORK EXPERIENCE\n"
        "Ross Dress for Less - Retail Associate\n"
        "Dates Employed: Nov 2016 - Feb 2018\n"
        "Location: Fresno, CA\n"
        "Sold clothing.\n",
        (("Retail Associate", "Ross Dress for Less", "2016-11", "2018-02"),),
    ),
    (
        "EXPERIENCE\n"
        "Administrative Assistant, Office of the Registrar, Boise State University\n"
        "Boise, Idaho, August 2013 to May 2015\n"
        "Helped students at the counter.\n",
        (("Administrative Assistant", "Office of the Registrar, Boise State University", "2013-08", "2015-05"),),
    ),
    (
        "EXPERIENCE\nCustomer Service Rep - Level 2 - Centene Corporation\nJan 2016 to Dec 2018\n",
        (("Customer Service Rep - Level 2", "Centene Corporation", "2016-01", "2018-12"),),
    ),
    (
        "EXPERIENCE\nPetSmart | Pet Care Lead / Cashier\nSt. Cloud, MN | May '15 to Nov '17\nSold pets.\n",
        (("Pet Care Lead / Cashier", "PetSmart", "2015-05", "2017-11"),),
    ),
    (
        "WORK\nTrader Joe's\nCrew\n2017-now\n",
        (("Crew", "Trader Joe's", "2017", "present"),),
    ),
    (
        "EXPERIENCE\n"
        "Night Stocker at Meijer                June 2018 to August 2018\n"
        "Lawn Care for neighbors                Summers 2015 - 2017\n",
        (
            ("Night Stocker", "Meijer", "2018-06", "2018-08"),
            ("Lawn Care for neighbors", None, "2015-06", "2017-08"),
        ),
    ),
    (
        "Experience\nSelf-employed Hair Braider, 2010 - present\nChildcare Provider, Happy Kids Daycare, 2008 - 2010\n",
        (
            ("Self-employed Hair Braider", None, "2010", "present"),
            ("Childcare Provider", "Happy Kids Daycare", "2008", "2010"),
        ),
    ),
    (
        "EMPLOYMENT\nMcDonald's — Crew Member then Shift Manager — 2011 to 2015\n",
        (("Crew Member then Shift Manager", "McDonald's", "2011", "2015"),),
    ),
    (
        "Experience\nHertz Corporation\nCounter Sales Representative, Denver International Airport\n4/2015–12/2016\n• Rented cars\n",
        (("Counter Sales Representative", "Hertz Corporation", "2015-04", "2016-12"),),
    ),
    (
        "WORK EXPERIENCE\n"
        "SALES ASSOCIATE, JCPENNEY; TUPELO, MS — OCT 2015-JAN 2017\n"
        "• HELPED CUSTOMERS\n"
        "WAITRESS, CRACKER BARREL; TUPELO, MS — MAY 2014-SEPT 2015\n"
        "• SERVED TABLES\n",
        (
            ("SALES ASSOCIATE", "JCPENNEY", "2015-10", "2017-01"),
            ("WAITRESS", "CRACKER BARREL", "2014-05", "2015-09"),
        ),
    ),
    (
        "Experience\n"
        "Food Service Worker                                          Aramark\n"
        "August 2016 - May 2018                                       Gainesville, FL\n"
        "Served students.\n"
        "Hostess                                                      Ruby Tuesday\n"
        "June 2015 - July 2016                                        Ocala, FL\n"
        "Seated guests.\n",
        (
            ("Food Service Worker", "Aramark", "2016-08", "2018-05"),
            ("Hostess", "Ruby Tuesday", "2015-06", "2016-07"),
        ),
    ),
    (
        "EXPERIENCE\n"
        "Store Clerk, Corner Shop LLC – Mobile, AL\t2016–2017\n"
        "• Rang up\n"
        "Medical Receptionist, Oakmont\n"
        "Pediatrics, P.C. – Mobile, AL\t2013–2015\n"
        "• Greeted patients\n"
        "Barista, Bean Street Coffee – Mobile, AL\t2011–2013\n"
        "• Made drinks\n",
        (
            ("Store Clerk", "Corner Shop LLC", "2016", "2017"),
            ("Medical Receptionist", "Oakmont Pediatrics, P.C.", "2013", "2015"),
            ("Barista", "Bean Street Coffee", "2011", "2013"),
        ),
    ),
    (
        "EXPERIENCE\nTeller, Three Oaks Federal\nCredit Union – Mobile, AL\tAug 2014 – present\n• Cashed checks\n",
        (("Teller", "Three Oaks Federal Credit Union", "2014-08", "present"),),
    ),
)
