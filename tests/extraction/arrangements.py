"""Ways to lay out jobs: what a person wrote under a heading, and the jobs a reader takes from it. Invented people and firms."""

from .told import Told

ARRANGEMENTS: tuple[tuple[str, tuple[Told, ...]], ...] = (
    (  # pipes one line
        "Experience\n"
        "Server | Blue Heron Grill | May 2015 - June 2017\n"
        "- Took orders\n"
        "\n"
        "Host | Pine Street Diner | 2013 - 2015\n"
        "- Seated guests",
        (
            ("Server", "Blue Heron Grill", "2015-05", "2017-06"),
            ("Host", "Pine Street Diner", "2013", "2015"),
        ),
    ),
    (  # employer first dash
        "Experience\n"
        "Blue Heron Grill - Server - 05/2015 to 06/2017\n"
        "Took orders\n"
        "Pine Street Diner - Host - 01/2013 to 04/2015\n"
        "Seated guests",
        (
            ("Server", "Blue Heron Grill", "2015-05", "2017-06"),
            ("Host", "Pine Street Diner", "2013-01", "2015-04"),
        ),
    ),
    (  # bullets sep
        "Experience\n"
        "Server • Blue Heron Grill • Akron, OH • 2015–2017\n"
        "Took orders\n"
        "Host • Pine Street Diner • Akron, OH • 2013–2015\n"
        "Seated guests",
        (
            ("Server", "Blue Heron Grill", "2015", "2017"),
            ("Host", "Pine Street Diner", "2013", "2015"),
        ),
    ),
    (  # title at employer
        "Experience\n"
        "Server at Blue Heron Grill\n"
        "May 2015 - June 2017\n"
        "Took orders\n"
        "\n"
        "Host at Pine Street Diner\n"
        "Jan 2013 - Apr 2015\n"
        "Seated guests",
        (
            ("Server", "Blue Heron Grill", "2015-05", "2017-06"),
            ("Host", "Pine Street Diner", "2013-01", "2015-04"),
        ),
    ),
    (  # dates first line
        "Experience\n"
        "May 2015 - June 2017\n"
        "Server\n"
        "Blue Heron Grill, Akron, OH\n"
        "Took orders\n"
        "\n"
        "Jan 2013 - Apr 2015\n"
        "Host\n"
        "Pine Street Diner, Akron, OH\n"
        "Seated guests",
        (
            ("Server", "Blue Heron Grill", "2015-05", "2017-06"),
            ("Host", "Pine Street Diner", "2013-01", "2015-04"),
        ),
    ),
    (  # dates margin tab
        "Experience\n2015-2017\tServer, Blue Heron Grill, Akron\n\tTook orders\n2013-2015\tHost, Pine Street Diner, Akron\n\tSeated guests",
        (
            ("Server", "Blue Heron Grill", "2015", "2017"),
            ("Host", "Pine Street Diner", "2013", "2015"),
        ),
    ),
    (  # employer line then title dates
        "Experience\n"
        "Blue Heron Grill, Akron, OH\n"
        "Server\tMay 2015 - June 2017\n"
        "- Took orders\n"
        "Pine Street Diner, Akron, OH\n"
        "Host\tJan 2013 - Apr 2015\n"
        "- Seated guests",
        (
            ("Server", "Blue Heron Grill", "2015-05", "2017-06"),
            ("Host", "Pine Street Diner", "2013-01", "2015-04"),
        ),
    ),
    (  # promotions
        "Experience\n"
        "Kessler Home Stores, Toledo, OH\n"
        "Department Supervisor, March 2018 - Present\n"
        "- Led five\n"
        "Sales Associate, June 2015 - March 2018\n"
        "- Helped shoppers\n"
        "Cashier, May 2014 - June 2015\n"
        "- Rang sales",
        (
            ("Department Supervisor", "Kessler Home Stores", "2018-03", "present"),
            ("Sales Associate", "Kessler Home Stores", "2015-06", "2018-03"),
            ("Cashier", "Kessler Home Stores", "2014-05", "2015-06"),
        ),
    ),
    (  # no months
        "Experience\nTeller, Lakeside Credit Union, 2014 - 2016\nCashier, Fresh Acres Market, 2011 - 2014",
        (
            ("Teller", "Lakeside Credit Union", "2014", "2016"),
            ("Cashier", "Fresh Acres Market", "2011", "2014"),
        ),
    ),
    (  # seasons
        "Experience\nCamp Counselor, Lake Wabasso Camp, Summer 2014\nGift Wrapper, Macmillan Department Store, Winter 2013",
        (
            ("Camp Counselor", "Lake Wabasso Camp", "2014-06", "2014-08"),
            ("Gift Wrapper", "Macmillan Department Store", "2013-12", "2014-02"),
        ),
    ),
    (  # since
        "Experience\nReceptionist, Oak Dental Clinic, since 2019\nBarista, Roast House, 2016 - 2019",
        (
            ("Receptionist", "Oak Dental Clinic", "2019", "present"),
            ("Barista", "Roast House", "2016", "2019"),
        ),
    ),
    (  # to date
        "Experience\nReceptionist, Oak Dental Clinic, 2017 to date\nBarista, Roast House, 2014 to 2017",
        (
            ("Receptionist", "Oak Dental Clinic", "2017", "present"),
            ("Barista", "Roast House", "2014", "2017"),
        ),
    ),
    (  # two digit years
        "Experience\nReceptionist, Oak Dental Clinic, 3/14 - 9/17\nBarista, Roast House, 11/12 - 2/14",
        (
            ("Receptionist", "Oak Dental Clinic", "2014-03", "2017-09"),
            ("Barista", "Roast House", "2012-11", "2014-02"),
        ),
    ),
    (  # apostrophe years
        "Experience\nReceptionist, Oak Dental Clinic, Mar '14 - Sept '17\nBarista, Roast House, Nov '12 - Feb '14",
        (
            ("Receptionist", "Oak Dental Clinic", "2014-03", "2017-09"),
            ("Barista", "Roast House", "2012-11", "2014-02"),
        ),
    ),
    (  # iso
        "Experience\nReceptionist, Oak Dental Clinic, 2014-03 – 2017-09\nBarista, Roast House, 2012-11 – 2014-02",
        (
            ("Receptionist", "Oak Dental Clinic", "2014-03", "2017-09"),
            ("Barista", "Roast House", "2012-11", "2014-02"),
        ),
    ),
    (  # MM.YYYY
        "Experience\n03.2014 – 09.2017\tReceptionist, Oak Dental Clinic\n11.2012 – 02.2014\tBarista, Roast House",
        (
            ("Receptionist", "Oak Dental Clinic", "2014-03", "2017-09"),
            ("Barista", "Roast House", "2012-11", "2014-02"),
        ),
    ),
    (  # Spanish months
        "Experience\n"
        "Recepcionista, Clínica Dental Robles, marzo 2014 - septiembre 2017\n"
        "Barista, Roast House, noviembre 2012 - febrero 2014",
        (
            ("Recepcionista", "Clínica Dental Robles", "2014-03", "2017-09"),
            ("Barista", "Roast House", "2012-11", "2014-02"),
        ),
    ),
    (  # German months
        "Experience\nReceptionist, Hotel Adler, März 2014 - Dezember 2017\nBarista, Roast House, Mai 2012 - Februar 2014",
        (
            ("Receptionist", "Hotel Adler", "2014-03", "2017-12"),
            ("Barista", "Roast House", "2012-05", "2014-02"),
        ),
    ),
    (  # French months
        "Experience\nReceptionist, Hotel Adler, février 2014 à décembre 2017\nBarista, Roast House, mai 2012 à janvier 2014",
        (
            ("Receptionist", "Hotel Adler", "2014-02", "2017-12"),
            ("Barista", "Roast House", "2012-05", "2014-01"),
        ),
    ),
    (  # tilde dash
        "Experience\nReceptionist, Oak Dental Clinic, 03/2014 ~ 09/2017\nBarista, Roast House, 11/2012 ~ 02/2014",
        (
            ("Receptionist", "Oak Dental Clinic", "2014-03", "2017-09"),
            ("Barista", "Roast House", "2012-11", "2014-02"),
        ),
    ),
    (  # arrow dash
        "Experience\nReceptionist, Oak Dental Clinic, 03/2014 → 09/2017\nBarista, Roast House, 11/2012 → 02/2014",
        (
            ("Receptionist", "Oak Dental Clinic", "2014-03", "2017-09"),
            ("Barista", "Roast House", "2012-11", "2014-02"),
        ),
    ),
    (  # double hyphen
        "Experience\nReceptionist, Oak Dental Clinic, March 2014 -- September 2017\nBarista, Roast House, November 2012 -- February 2014",
        (
            ("Receptionist", "Oak Dental Clinic", "2014-03", "2017-09"),
            ("Barista", "Roast House", "2012-11", "2014-02"),
        ),
    ),
    (  # until
        "Experience\n"
        "Receptionist, Oak Dental Clinic, from March 2014 until September 2017\n"
        "Barista, Roast House, from November 2012 until February 2014",
        (
            ("Receptionist", "Oak Dental Clinic", "2014-03", "2017-09"),
            ("Barista", "Roast House", "2012-11", "2014-02"),
        ),
    ),
    (  # thru
        "Experience\nReceptionist, Oak Dental Clinic, 3/2014 thru 9/2017\nBarista, Roast House, 11/2012 thru 2/2014",
        (
            ("Receptionist", "Oak Dental Clinic", "2014-03", "2017-09"),
            ("Barista", "Roast House", "2012-11", "2014-02"),
        ),
    ),
    (  # overlap
        "Experience\n"
        "Server, Blue Heron Grill, May 2015 - June 2017\n"
        "- Served\n"
        "Teller, Lakeside Credit Union, March 2016 - Present\n"
        "- Cashed checks",
        (
            ("Server", "Blue Heron Grill", "2015-05", "2017-06"),
            ("Teller", "Lakeside Credit Union", "2016-03", "present"),
        ),
    ),
    (  # volunteer between
        "Experience\n"
        "Server, Blue Heron Grill, May 2015 - June 2017\n"
        "- Served\n"
        "\n"
        "Volunteer Experience\n"
        "Food Pantry Helper, St Mark Pantry, 2014 - 2015\n"
        "\n"
        "Additional Experience\n"
        "Teller, Lakeside Credit Union, March 2012 - May 2014\n"
        "- Cashed checks",
        (
            ("Server", "Blue Heron Grill", "2015-05", "2017-06"),
            ("Teller", "Lakeside Credit Union", "2012-03", "2014-05"),
        ),
    ),
    (  # long headings
        "Customer Service and Sales Related Work Experience\n"
        "Server, Blue Heron Grill, May 2015 - June 2017\n"
        "- Served\n"
        "\n"
        "Other Jobs I Have Held Over the Years\n"
        "Teller, Lakeside Credit Union, March 2012 - May 2014\n"
        "- Cashed checks",
        (
            ("Server", "Blue Heron Grill", "2015-05", "2017-06"),
            ("Teller", "Lakeside Credit Union", "2012-03", "2014-05"),
        ),
    ),
    (  # city glued
        "Experience\n"
        "Front Desk Agent Denver, CO\n"
        "May 2015 - June 2017\n"
        "Company Name\n"
        "Checked in guests\n"
        "Housekeeper Boulder, CO\n"
        "May 2013 - April 2015\n"
        "Company Name\n"
        "Cleaned",
        (
            ("Front Desk Agent", None, "2015-05", "2017-06"),
            ("Housekeeper", None, "2013-05", "2015-04"),
        ),
    ),
    (  # placeholder city glued
        "Experience\n"
        "Company Name City , State Freelance Designer 05/2015 to 06/2017\n"
        "Met with customers\n"
        "Company Name City , State Bank Teller 05/2013 to 04/2015\n"
        "Cashed checks",
        (
            ("Freelance Designer", None, "2015-05", "2017-06"),
            ("Bank Teller", None, "2013-05", "2015-04"),
        ),
    ),
    (  # title then Company placeholder
        "Experience\n"
        "Freelance Designer City , State Company Name 05/2015 to 06/2017\n"
        "Met with customers\n"
        "Bank Teller City , State Company Name 05/2013 to 04/2015\n"
        "Cashed checks",
        (
            ("Freelance Designer", None, "2015-05", "2017-06"),
            ("Bank Teller", None, "2013-05", "2015-04"),
        ),
    ),
    (  # worked in X as Y
        "Experience\n"
        "Worked at Marigold Motors, Pune as Design Engineer from June 2013 to May 2015\n"
        "Drew parts\n"
        "Worked at Kothari Tools, Nashik as Graduate Engineer Trainee from July 2011 to May 2013\n"
        "Drew jigs",
        (
            ("Design Engineer", "Marigold Motors", "2013-06", "2015-05"),
            ("Graduate Engineer Trainee", "Kothari Tools", "2011-07", "2013-05"),
        ),
    ),
    (  # company city as title
        "Experience\n"
        "Marigold Motors, Pune as Design Engineer\n"
        "June 2013 - May 2015\n"
        "Drew parts\n"
        "Kothari Tools, Nashik as Design Trainee\n"
        "July 2011 - May 2013\n"
        "Drew jigs",
        (
            ("Design Engineer", "Marigold Motors", "2013-06", "2015-05"),
            ("Design Trainee", "Kothari Tools", "2011-07", "2013-05"),
        ),
    ),
    (  # several titles described in parens
        "Experience\n"
        "Harbor Freight Hotel, Seattle, WA (2012 - 2018)\n"
        "Front Desk Supervisor (2016 - 2018; led six agents)\n"
        "Night Auditor (2014 - 2016; closed the books)\n"
        "Bell Attendant (2012 - 2014; carried bags)",
        (
            ("Front Desk Supervisor", "Harbor Freight Hotel", "2016", "2018"),
            ("Night Auditor", "Harbor Freight Hotel", "2014", "2016"),
            ("Bell Attendant", "Harbor Freight Hotel", "2012", "2014"),
        ),
    ),
    (  # labels
        "Experience\n"
        "Job Title: Cashier\n"
        "Employer: Fresh Acres Market\n"
        "Dates: 02/2014 - 12/2015\n"
        "Duties: Rang sales\n"
        "\n"
        "Job Title: Bagger\n"
        "Employer: Fresh Acres Market\n"
        "Dates: 06/2013 - 02/2014\n"
        "Duties: Bagged",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("Bagger", "Fresh Acres Market", "2013-06", "2014-02"),
        ),
    ),
    (  # employer date line, title below
        "Experience\nFresh Acres Market\t02/2014 - 12/2015\nCashier\n- Rang sales\nBlue Heron Grill\t06/2012 - 01/2014\nServer\n- Served",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("Server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # title, blank, dates
        "Experience\n"
        "Cashier\n"
        "\n"
        "Fresh Acres Market, Dayton, OH\n"
        "\n"
        "02/2014 - 12/2015\n"
        "\n"
        "- Rang sales\n"
        "\n"
        "Server\n"
        "\n"
        "Blue Heron Grill, Dayton, OH\n"
        "\n"
        "06/2012 - 01/2014\n"
        "\n"
        "- Served",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("Server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # parenthesised dates
        "Experience\nCashier, Fresh Acres Market (02/2014 - 12/2015)\n- Rang sales\nServer, Blue Heron Grill (06/2012 - 01/2014)\n- Served",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("Server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # bracket dates before
        "Experience\n[2014 - 2015] Cashier, Fresh Acres Market\n- Rang sales\n[2012 - 2014] Server, Blue Heron Grill\n- Served",
        (
            ("Cashier", "Fresh Acres Market", "2014", "2015"),
            ("Server", "Blue Heron Grill", "2012", "2014"),
        ),
    ),
    (  # caps
        "Experience\n"
        "CASHIER - FRESH ACRES MARKET - DAYTON, OH\n"
        "FEBRUARY 2014 - DECEMBER 2015\n"
        "RANG SALES AND BAGGED.\n"
        "SERVER - BLUE HERON GRILL - DAYTON, OH\n"
        "JUNE 2012 - JANUARY 2014\n"
        "SERVED MEALS.",
        (
            ("CASHIER", "FRESH ACRES MARKET", "2014-02", "2015-12"),
            ("SERVER", "BLUE HERON GRILL", "2012-06", "2014-01"),
        ),
    ),
    (  # month ranges same year
        "Experience\nCashier, Fresh Acres Market, Feb - Dec 2014\nServer, Blue Heron Grill, June - Sept 2012",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "2014-12"),
            ("Server", "Blue Heron Grill", "2012-06", "2012-09"),
        ),
    ),
    (  # two-digit end
        "Experience\nCashier, Fresh Acres Market, 2014-16\nServer, Blue Heron Grill, 2012-14",
        (
            ("Cashier", "Fresh Acres Market", "2014", "2016"),
            ("Server", "Blue Heron Grill", "2012", "2014"),
        ),
    ),
    (  # current first
        "Experience\nCurrent: Cashier, Fresh Acres Market (since February 2014)\n2012 - 2014: Server, Blue Heron Grill",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "present"),
            ("Server", "Blue Heron Grill", "2012", "2014"),
        ),
    ),
    (  # prose I
        "My working life\n"
        "I worked as a cashier at Fresh Acres Market from February 2014 to December 2015."
        " Before that I was a server at Blue Heron Grill from June 2012 to January 2014.",
        (
            ("cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # prose from
        "Experience\n"
        "From February 2014 to December 2015 I worked as a cashier for Fresh Acres Market in Dayton, ringing sales."
        " From June 2012 to January 2014 I was a server at Blue Heron Grill.",
        (
            ("cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # open dash
        "Experience\nCashier, Fresh Acres Market, 02/2014 -\n- Rang sales\nServer, Blue Heron Grill, 06/2012 - 01/2014\n- Served",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "present"),
            ("Server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # duration beside
        "Experience\n"
        "Cashier, Fresh Acres Market\n"
        "Feb 2014 - Dec 2015 (1 year 11 months)\n"
        "- Rang sales\n"
        "Server, Blue Heron Grill\n"
        "Jun 2012 - Jan 2014 (1 year 8 months)\n"
        "- Served",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("Server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # linkedin
        "Experience\n"
        "Fresh Acres Market\n"
        "Cashier\n"
        "February 2014 - December 2015 (1 year 11 months)\n"
        "Dayton, Ohio\n"
        "\n"
        "Blue Heron Grill\n"
        "Server\n"
        "June 2012 - January 2014 (1 year 8 months)\n"
        "Dayton, Ohio",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("Server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # seasonal twice
        "Experience\n"
        "Gift Wrapper, Macmillan Department Store, Nov - Dec 2014, Nov - Dec 2015\n"
        "Camp Counselor, Lake Wabasso Camp, Summers 2012, 2013, 2014",
        (
            ("Gift Wrapper", "Macmillan Department Store", "2014-11", "2015-12"),
            ("Camp Counselor", "Lake Wabasso Camp", "2012-06", "2014-08"),
        ),
    ),
    (  # numbered
        "Experience\n"
        "1. Cashier, Fresh Acres Market, 02/2014 - 12/2015\n"
        "   a) Rang sales\n"
        "2. Server, Blue Heron Grill, 06/2012 - 01/2014\n"
        "   a) Served",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("Server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # employer in parens
        "Experience\nCashier (Fresh Acres Market) 02/2014 - 12/2015\n- Rang sales\nServer (Blue Heron Grill) 06/2012 - 01/2014\n- Served",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("Server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # for X
        "Experience\n"
        "Cashier for Fresh Acres Market, February 2014 to December 2015. Rang sales.\n"
        "Server for Blue Heron Grill, June 2012 to January 2014. Served.",
        (
            ("Cashier", "Fresh Acres Market", "2014-02", "2015-12"),
            ("Server", "Blue Heron Grill", "2012-06", "2014-01"),
        ),
    ),
    (  # tax collector
        "Experience\n"
        "Data Entry Operator, Duval County Tax Collector, 2/08 - 5/11\n"
        "- Keyed\n"
        "Cashier, Fresh Acres Market, 02/2006 - 01/2008\n"
        "- Rang",
        (
            ("Data Entry Operator", "Duval County Tax Collector", "2008-02", "2011-05"),
            ("Cashier", "Fresh Acres Market", "2006-02", "2008-01"),
        ),
    ),
    (  # title with team comma
        "Experience\n"
        "Account Executive, Mid Market\n"
        "Company Name, City, State\n"
        "05/2015 - 06/2017\n"
        "- Sold\n"
        "Associate Director, Enterprise Systems\n"
        "Company Name, City, State\n"
        "05/2012 - 04/2015\n"
        "- Led",
        (
            ("Account Executive, Mid Market", None, "2015-05", "2017-06"),
            ("Associate Director, Enterprise Systems", None, "2012-05", "2015-04"),
        ),
    ),
    (  # cells: years, title and firm, duties
        "Work experience\nPeriod\tPosition and company\tDuties\n"
        "July 2015 – Sept 2017\tTechnical Support Representative, Isla Contact Solutions\tInbound voice, modem troubleshooting\n"
        "Apr 2013 – Mar 2015\tService Crew, Manor Republic Restaurant\tCounter and drive-thru, opening shift",
        (
            ("Technical Support Representative", "Isla Contact Solutions", "2015-07", "2017-09"),
            ("Service Crew", "Manor Republic Restaurant", "2013-04", "2015-03"),
        ),
    ),
    (  # duties run on behind the title
        "Experience\nOctober 2013 to Current\nCompany Name City , State Staff Accountant Close the books of three firms."
        "\nMay 2011 to September 2013\nCompany Name City , State Accounting Intern Scanned, filed and copied.",
        (("Staff Accountant", None, "2013-10", "present"), ("Accounting Intern", None, "2011-05", "2013-09")),
    ),
    (  # all jobs on one line
        "Experience\nLoan Clerk 08/2013 to Current Company Name City , State Board new loans and order payoffs. Keep reports."
        " Member Service Representative 04/2010 to 07/2013 Company Name City , State Sat at the desk and opened accounts. Teller"
        " 11/2006 to 04/2010 Company Name City , State Window transactions for members.",
        (
            ("Loan Clerk", None, "2013-08", "present"),
            ("Member Service Representative", None, "2010-04", "2013-07"),
            ("Teller", None, "2006-11", "2010-04"),
        ),
    ),
    (  # a summary that lists jobs, titles below the firms
        "Career summary\n2016/03 – 2019/11   Kopel Direct Insurance (Pty) Ltd, Durban\n                    Sales & Service Consultant\n"
        "2014/02 – 2016/02   Jasper Furnishers, Durban\n                    Sales Assistant",
        (
            ("Sales & Service Consultant", "Kopel Direct Insurance (Pty) Ltd", "2016-03", "2019-11"),
            ("Sales Assistant", "Jasper Furnishers", "2014-02", "2016-02"),
        ),
    ),
)
