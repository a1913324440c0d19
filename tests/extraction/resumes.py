"""Whole invented resumes and what a careful reader takes from them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """What is to be read from one resume: the facts that decisions rest on."""

    name: str | None
    records: set[str]
    wpm: int | None
    licenses: set[tuple[str, str]]
    education: str
    languages: set[str]
    kpis: set[tuple[str, float]]
    channels: set[str]


RESUMES: list[tuple[str, Reading]] = [
    (
        """PATEL, RAKESH N.
12 Orchard Close, Leicester LE2 4QT, United Kingdom
Mobile: +44 7911 123456 | E: rakesh.patel@mail.example.co.uk | uk.linkedin.com/in/rakeshnpatel

PERSONAL STATEMENT
Customer adviser with 5 years in utilities. Fluent Gujarati and Hindi, conversational Punjabi.

EMPLOYMENT HISTORY
Customer Service Adviser	Severn Energy	03/2019 – to date
• Handle 60-70 inbound calls per day regarding billing, using SAP IS-U and Salesforce Service Cloud
• Achieved CSAT of 92% and AHT of 7 mins against a target of 8 mins
• Respond to customers by webchat (up to 3 chats simultaneously) and e-mail
Sales Assistant	Corner News	2016-2019
• Served customers at till, handled cash

EDUCATION AND QUALIFICATIONS
BTEC Level 3 in Business, Leicester College, 2016
GCSEs: 8 including Maths and English
OTHER
Full clean UK driving licence. Typing speed 65wpm.
""",
        Reading(
            name="Patel, Rakesh N.",
            records={"SAP IS-U", "Salesforce"},
            wpm=65,
            licenses={("OTHER", "held")},
            education="certificate",
            languages={"Gujarati", "Hindi", "Punjabi"},
            kpis={("AHT", 7.0), ("CONTACTS_PER_DAY", 60.0), ("CSAT", 92.0)},
            channels={"chat", "email", "in_person", "phone"},
        ),
    ),
    (
        """MARIA CLARA SANTOS
Quezon City, Philippines
+63 917 555 0142
mariaclara.santos@example.com
OBJECTIVE: To obtain a CSR position in a BPO company.
WORK EXPERIENCE
Customer Service Representative II – TeleWorld Philippines (Telco account)
June 2018 – January 2021
- Took in 80 to 100 calls/day; consistently hit 95% QA and 88% FCR
- Used Siebel, Avaya one-X and ICOMS to resolve billing concerns
- Awarded Top Agent with 4.9/5 C-SAT for Q3 2020
Cashier - SuperMart | 2016 to 2018
EDUCATION
Bachelor of Science in Hotel and Restaurant Management (undergraduate), 2014-2016, University of the East
Secondary: Ramon Magsaysay High School, 2014
SKILLS
Zendesk, Freshdesk, MS Office, Tagalog and English, 55 WPM typing
REFERENCES
Jane Cruz, HR Manager, jane.cruz@example.org, 0917 555 0199
""",
        Reading(
            name="Maria Clara Santos",
            records={"Freshdesk", "ICOMS", "Siebel", "Zendesk"},
            wpm=55,
            licenses=set(),
            education="some_college",
            languages={"Tagalog"},
            kpis={("CONTACTS_PER_DAY", 80.0), ("CSAT", 4.9), ("FCR", 88.0), ("QA", 95.0)},
            channels={"in_person", "phone"},
        ),
    ),
    (
        """Tanya M. Whitfield, CISR, AINS
P.O. Box 88 * Macon, GA 31201 * 478.555.0133 * tanyawhit77@example.net
LICENSES & DESIGNATIONS
Georgia Property & Casualty Agent License #2994411 (Active, exp 10/2027)
Georgia Life, Accident & Sickness – inactive
Notary Public, Bibb County
CISR, AINS; CPCU (2 of 8 parts completed)
EXPERIENCE
Commercial Lines Account Manager, Peach State Insurance Group, Macon, GA          4/2015 - Present
Service a $1.2M book in Applied Epic and AMS360; issue COIs in CSR24; 97% retention of accounts
Remarket renewals using PL Rating and EZLynx; trained 4 licensed CSRs
Customer Service Representative, Allstate - Johnson Agency, 2011-2015
Quoted auto and home; maintained client database; cross-sold life insurance
EDUCATION
Some coursework, Macon State College, 2009-2010. Diploma, Central High School, 2009.
""",
        Reading(
            name="Tanya M. Whitfield",
            records={"AMS360", "Applied Epic"},
            wpm=None,
            licenses={("LIFE_HEALTH", "expired"), ("NOTARY", "held"), ("P&C", "held")},
            education="some_college",
            languages=set(),
            kpis={("RETENTION", 97.0)},
            channels=set(),
        ),
    ),
    (
        """James T. Okafor
Series 7, 63 & 65 | Life & Health | NMLS# 998877
Charlotte, North Carolina  |  (704) 555-0148  |  jtokafor@example.com
Professional Summary: Financial services professional; FINRA Series 7 and 63 since 2014; Series 65 passed 2016; Series 24 in progress.
Relationship Banker, Big River Bank, Charlotte NC. May 2016 to Present
* Exceeded quarterly sales goals by 18% and referred 30+ mortgage leads
* Manage 400 client relationships in nCino and Salesforce
Financial Advisor Trainee, Merrivale Lynx, 2014–2016
* Cold called 150 prospects daily
EDUCATION B.B.A., Finance, Winthrop University, 2013
""",
        Reading(
            name="James T. Okafor",
            records={"Salesforce"},
            wpm=None,
            licenses={
                ("FINRA_24", "in_progress"),
                ("FINRA_63", "held"),
                ("FINRA_65", "exam_passed"),
                ("FINRA_7", "held"),
                ("LIFE_HEALTH", "held"),
                ("NMLS", "held"),
            },
            education="bachelor",
            languages=set(),
            kpis={("CONTACTS_PER_DAY", 150.0), ("SALES_TARGET", 18.0)},
            channels={"in_person", "phone"},
        ),
    ),
    (
        """Sofía Hernández-López
Bilingual (English/Spanish) Patient Access Rep
Tel (956) 555-0119 - sofia.hl@example.com - McAllen TX
SUMMARY OF SKILLS
Epic (Cadence, Prelude) | Cerner | Availity | Medical Terminology | 10-key 9,000 ksph | 62 WPM
EXPERIENCE
VALLEY REGIONAL HOSPITAL, McAllen, TX – Patient Access Representative  (Aug. 2017 - Current)
Register 45+ patients per shift in the ER; verify insurance; collect co-pays
Greeted patients, answered multi-line phone, 98% registration accuracy
DOLLAR DEPOT – Cashier/Stocker  (2015-2017)
EDUCATION
Medical Office Certificate – South Texas Vocational Technical Institute – 2016
GED – 2014
CERTIFICATIONS
HIPAA, CPR/BLS (exp. 09/2025), CHAA in progress
""",
        Reading(
            name="Sofía Hernández-López",
            records=set(),
            wpm=62,
            licenses=set(),
            education="certificate",
            languages={"Spanish"},
            kpis={("CONTACTS_PER_DAY", 45.0)},
            channels={"in_person", "phone"},
        ),
    ),
    (
        """D A R N E L L   B R O O K S
Dallas, TX 75201 • 214-555-0177 • dbrooks_214@example.org
Highlights
* Tech support * De-escalation * JIRA Service Management * ServiceNow * Remedy * Active Directory
* CompTIA A+ * ITIL Foundation
Experience
Help Desk Analyst II, Lone Star IT (contract via Apex) 01/2020-06/2022
Resolved 25-30 tickets a day in ServiceNow; 91% first call resolution; chat, phone & email
Maintained a 4.8 customer satisfaction rating on 1,200+ surveys
Customer Support Agent, ShopNet (remote) 05/2018 - 12/2019
Juggled 3-4 chats at a time in LivePerson and Zendesk; macros; NPS of 71
Education
Associate of Applied Science, Network Admin - El Centro College (expected Dec 2023)
Skyline H.S. Diploma 2017
""",
        Reading(
            name="Darnell Brooks",
            records={"Jira", "Remedy", "ServiceNow", "Zendesk"},
            wpm=None,
            licenses=set(),
            education="some_college",
            languages=set(),
            kpis={("CONTACTS_PER_DAY", 25.0), ("CSAT", 4.8), ("FCR", 91.0), ("NPS", 71.0)},
            channels={"chat", "email", "phone"},
        ),
    ),
    (
        """Resume
Chen Xiaoling (Sharon)
sharon.chen@example.com
Seattle WA | 206 555 0144
Objective
Front desk position
Work
Front Desk Agent, Bayview Inn, 2019/03 - 2021/11
Checked in guests with OPERA and OnQ; answered phones; handled reservations and complaints; upsold rooms
Server, Golden Wok, 2017/06 - 2019/02
Languages
Mandarin: native. Cantonese: fluent. English: professional. Japanese: beginner
Education
Associate in Arts, Seattle Central College, 2019
""",
        Reading(
            name="Chen Xiaoling (Sharon)",
            records=set(),
            wpm=None,
            licenses=set(),
            education="associate",
            languages={"Cantonese", "Japanese", "Mandarin"},
            kpis=set(),
            channels={"in_person", "phone"},
        ),
    ),
    (
        """KIMBERLY J. DUNN, LPN
(216) 555-0190 kjdunn@example.com Cleveland, OH
Licensed Practical Nurse (OH, active). BLS certified.
Telehealth Nurse Line, Care Call Ohio, 2018 - Present
- Answer 50 calls a shift from patients; document in Epic and a proprietary CRM
- Willing to obtain compact license
Call center nurse supervisor 2015-2018
Education: Diploma in Practical Nursing, Cuyahoga Vocational School, 2014; East Tech High School 2010
""",
        Reading(
            name="Kimberly J. Dunn",
            records=set(),
            wpm=None,
            licenses={("NURSING", "held")},
            education="certificate",
            languages=set(),
            kpis={("CONTACTS_PER_DAY", 50.0)},
            channels={"phone"},
        ),
    ),
    (
        """BRANDON LEE KOWALSKI
CSR | Claims | P&C Adjuster (TX All-Lines, FL 6-20)
brandon.kowalski@example.com / 512.555.0166 / Austin, Texas
Work History
Claims Representative, Lonestar Mutual Insurance — Austin TX — 09/2018 to 08/2022
• Explained coverage to insureds by phone, averaging 40 calls daily
• Guidewire ClaimCenter, Xactimate, ImageRight, Genesys
• Texas All Lines Adjuster License (expired 2022); FL 6-20 active through 2026
Enterprise Rent-A-Car — Management Trainee — 2016–2018
• ESQi customer satisfaction 84%, top quartile of the region
Education
Texas State University – BA Communication Studies – 2016
""",
        Reading(
            name="Brandon Lee Kowalski",
            records=set(),
            wpm=None,
            licenses={("ADJUSTER", "expired"), ("ADJUSTER", "held")},
            education="bachelor",
            languages=set(),
            kpis={("CONTACTS_PER_DAY", 40.0), ("CSAT", 84.0)},
            channels={"phone"},
        ),
    ),
    (
        """Jessica Tran
Licensed Life & Health Agent
San Jose, CA 95112 · jess.tran@example.com · (408) 555-0136

About
Licensed agent (CA Lic #0K12345) with 3 years in Medicare sales over the phone. AHIP 2020 certified. Fluent in Vietnamese.

Experience
Licensed Sales Agent — SelectPath Benefits — Oct 2019 to Present
- Enroll 12-15 Medicare Advantage members per week; conversion rate of 24%
- Record every call in Velocify and Salesforce; dialer is Five9
- Non-resident licenses in 22 states
Cellphone Sales Rep, WirelessHub — 6/2017 – 9/2019
- Ranked #2 of 40 in the district for accessory attach
- Assisted 50 walk-in customers a day

Education
Evergreen Valley College, A.A. Liberal Arts (2017)
""",
        Reading(
            name="Jessica Tran",
            records={"Salesforce", "Velocify"},
            wpm=None,
            licenses={("LIFE_HEALTH", "held")},
            education="associate",
            languages={"Vietnamese"},
            kpis={("CONTACTS_PER_DAY", 50.0)},
            channels={"in_person", "phone"},
        ),
    ),
    (
        """Samuel K. Boateng
(resume)
14 Harbour Road, Accra, Ghana | +233 24 555 0178 | skboateng@example.com
Career Objective: Seeking a banking customer care role.
Work Experience
Customer Service Officer, Union Trust Bank Ghana, 2018 - date
Open accounts in Flexcube, attend to walk-in customers, respond to complaints on WhatsApp & social media
National Service Personnel, Ministry of Trade, 2017 - 2018
Education
B.Sc. Administration (Second Class Upper), University of Ghana, 2013 - 2017
WASSCE, Achimota School, 2012
Languages: English, Twi, Ga, basic French
""",
        Reading(
            name="Samuel K. Boateng",
            records=set(),
            wpm=None,
            licenses=set(),
            education="bachelor",
            languages={"French", "Twi"},
            kpis=set(),
            channels={"chat", "in_person", "social"},
        ),
    ),
    (
        """CUSTOMER SERVICE REPRESENTATIVE
Professional Summary
Customer service representative with 6 years in insurance and banking call centers. Licensed in Property and Casualty in 12 states.
Core Qualifications
Strong organizational skills
Seasoned in conflict resolution
Courteous demeanor
Active Learning
Type 68 WPM
Experience
Customer Service Representative January 2014 to Current Company Name ï¼​ City , State
Take 70 to 90 inbound calls daily from policyholders regarding billing, claims and coverage changes.
Maintained an average CSR quality score of 98%.
Documented all calls in Salesforce and Guidewire PolicyCenter.
Found substitutes for products that had run out.
Insurance Agent March 2012 to December 2013 Company Name ï¼​ City , State
Sold life and health insurance; exceeded monthly quota by 115%.
Teller June 2009 to February 2012 Company Name ï¼​ City , State
Balanced cash drawer with 100% accuracy. Referred customers to bankers.
Education
High School Diploma : General Studies , 2008 Tucker High School ï¼​ City , State
Some college coursework : Business Georgia Perimeter College ï¼​ City , State
Skills
account management, banking, billing, call center, cash handling, CRM, customer service, data entry, Epic, Excel, fax, Front
desk, insurance, MS Office, phones, policies, Property and Casualty, sales, Spanish, type
""",
        Reading(
            name=None,
            records={"Salesforce"},
            wpm=68,
            licenses={("P&C", "held")},
            education="some_college",
            languages={"Spanish"},
            kpis={("CONTACTS_PER_DAY", 70.0), ("QA", 98.0), ("SALES_TARGET", 115.0)},
            channels={"in_person", "phone"},
        ),
    ),
    (
        """SERVER
Objective
To obtain a position as a patient service representative.
Experience
Server 05/2015 to Current
Company Name City , State
Served 100+ guests per shift. Handled cash and credit with Aloha POS system.
Hostess 01/2014 to 05/2015
Greeted guests and answered phones.
Education
2013 Lincoln High School City , State
Currently attending University of Phoenix for Healthcare Administration
Skills
Bilingual in Spanish, Food Handlers Card, Fast typing, Microsoft Word
""",
        Reading(
            name=None,
            records=set(),
            wpm=None,
            licenses=set(),
            education="some_college",
            languages=set(),
            kpis={("CONTACTS_PER_DAY", 100.0)},
            channels={"in_person", "phone"},
        ),
    ),
    (
        """HELP DESK ANALYST
Highlights
Remedy, ServiceNow, HEAT, Active Directory, Citrix, Avaya, Windows 7, Cisco VPN
A+, MCP, HDI Support Center Analyst
Experience
Help Desk Analyst 2/2010 - 12/2014
Supported 3,000 end users by phone, e-mail and remote desktop, closing 35 tickets per day
Escalated incidents via BMC Remedy; met SLA 97% of the time
Reduced average handle time by 18%
Education
BS : Information Systems , 2009 DeVry University City , State GPA: 3.4
""",
        Reading(
            name=None,
            records={"HEAT", "Remedy", "ServiceNow"},
            wpm=None,
            licenses=set(),
            education="bachelor",
            languages=set(),
            kpis={("AHT", 18.0), ("CONTACTS_PER_DAY", 35.0)},
            channels={"email", "phone"},
        ),
    ),
]
