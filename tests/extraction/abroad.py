"""A language and a chance -> a resume of an invented person written in it: headings, jobs and duties drawn from its own words."""

from __future__ import annotations

import random
from typing import NamedTuple


class Tongue(NamedTuple):
    """What a resume in one language is made of."""

    names: str
    heads: str  # of jobs, of studies, of languages
    titles: str
    duties: str
    studies: str
    languages: str
    now: str
    prose: str


TONGUES = {
    "German": Tongue(
        "Jana Reuter|Uwe Brandl|Silke Hofer",
        "Berufserfahrung|Ausbildung|Sprachen",
        "Kundenberaterin|Sachbearbeiter Kundenservice|Verkäuferin|Teamleiter Hotline",
        "Beantwortung von Anfragen per Telefon und E-Mail|Bearbeitung von Reklamationen|Pflege der Kundendaten in SAP|"
        "Einarbeitung neuer Mitarbeiter|Beratung der Kunden zu Tarifen|Erstellen von Angeboten",
        "Ausbildung zur Kauffrau für Büromanagement|Realschulabschluss",
        "Deutsch (Muttersprache), Englisch (gut)",
        "heute",
        "Ich arbeite gerne mit Menschen und bleibe auch bei vielen Anrufen ruhig. Seit zehn Jahren bin ich im Kundendienst tätig und "
        "kenne die Abläufe in einem Callcenter sehr gut.",
    ),
    "Dutch": Tongue(
        "Maaike Bakker|Joris Vink|Femke Smit",
        "Werkervaring|Opleiding|Talen",
        "Medewerker klantenservice|Receptioniste|Verkoopmedewerker|Callcenter agent",
        "Beantwoorden van vragen van klanten|Afhandelen van klachten|Bijhouden van gegevens in het systeem|"
        "Inwerken van nieuwe collega's|Verkopen van abonnementen aan de telefoon|Maken van afspraken",
        "MBO Commercieel medewerker|Havo",
        "Nederlands (moedertaal), Engels (goed)",
        "heden",
        "Ik ben een rustige medewerker die graag met klanten praat. Ik heb acht jaar ervaring in de klantenservice en werk goed "
        "samen met mijn collega's.",
    ),
    "Polish": Tongue(
        "Marek Zając|Ewa Lis|Piotr Wrona",
        "Doświadczenie zawodowe|Wykształcenie|Języki",
        "Konsultant telefoniczny|Specjalista ds. obsługi klienta|Sprzedawca|Kasjerka",
        "Odbieranie połączeń od klientów|Rozwiązywanie reklamacji|Wprowadzanie danych do systemu|Szkolenie nowych pracowników|"
        "Sprzedaż usług przez telefon|Przygotowanie raportów dla kierownika",
        "Liceum ogólnokształcące|Technik handlowiec",
        "polski (ojczysty), angielski (dobry)",
        "obecnie",
        "Jestem spokojną osobą i lubię rozmawiać z ludźmi. Od sześciu lat pracuję w obsłudze klienta i dobrze znam programy biurowe.",
    ),
    "French": Tongue(
        "Chloé Marchand|Luc Perrin|Inès Faure",
        "Expérience professionnelle|Formation|Langues",
        "Conseillère clientèle|Téléconseiller|Vendeuse|Hôtesse d'accueil",
        "Réception d'appels entrants|Traitement des réclamations|Saisie des données dans le logiciel|Formation des nouveaux conseillers|"
        "Vente de contrats par téléphone|Accueil des clients",
        "BTS Négociation et relation client|Baccalauréat",
        "français (langue maternelle), anglais (courant)",
        "aujourd'hui",
        "Je suis une personne calme qui aime aider les clients. J'ai travaillé pendant sept ans dans un centre d'appels et je connais "
        "bien les outils de la relation client.",
    ),
    "Spanish": Tongue(
        "Lucía Prieto|Diego Salas|Marta Cano",
        "Experiencia laboral|Formación|Idiomas",
        "Agente de atención al cliente|Teleoperadora|Dependiente|Recepcionista",
        "Atención de llamadas entrantes|Gestión de reclamaciones|Registro de datos en el sistema|Formación de nuevos agentes|"
        "Venta de seguros por teléfono|Elaboración de informes",
        "Bachillerato|Técnico en gestión administrativa",
        "español (nativo), inglés (medio)",
        "actualidad",
        "Soy una persona tranquila a la que le gusta ayudar a los clientes. Tengo nueve años de experiencia en un centro de llamadas y "
        "conozco bien los programas de oficina.",
    ),
    "Vietnamese": Tongue(
        "Trần Minh Hoa|Lê Văn Nam|Phạm Thu Hà",
        "Kinh nghiệm làm việc|Học vấn|Ngôn ngữ",
        "Nhân viên chăm sóc khách hàng|Nhân viên bán hàng|Lễ tân|Nhân viên tổng đài",
        "Trả lời điện thoại của khách hàng|Giải quyết khiếu nại|Nhập dữ liệu vào hệ thống|Hướng dẫn nhân viên mới|"
        "Bán dịch vụ qua điện thoại|Lập báo cáo hằng tuần cho quản lý",
        "Tốt nghiệp trung học phổ thông|Cao đẳng kinh tế",
        "tiếng Việt, tiếng Anh",
        "nay",
        "Tôi là người bình tĩnh và thích giúp đỡ khách hàng. Tôi đã làm việc năm năm trong trung tâm dịch vụ khách hàng.",
    ),
    "Tagalog": Tongue(
        "Liza Bautista|Ramon Aquino|Jocelyn Ocampo",
        "Karanasan sa trabaho|Edukasyon|Mga wika",
        "Ahente sa serbisyo|Tindera|Kahera|Katulong sa opisina",
        "Sumasagot sa mga tawag ng mga kostumer|Nag-aayos ng mga reklamo|Nagtatala ng mga datos sa sistema|"
        "Nagtuturo sa mga bagong kasama|Nagbebenta ng mga serbisyo sa telepono|Gumagawa ng mga ulat para sa tagapamahala",
        "Mataas na paaralan|Kolehiyo ng Negosyo",
        "Tagalog, Ingles",
        "kasalukuyan",
        "Ako ay matiyaga at gusto kong tumulong sa mga tao. Limang taon na akong nagtatrabaho sa isang sentro ng mga tawag.",
    ),
    "Portuguese": Tongue(
        "Rui Teixeira|Carla Nunes|Bruno Prado",
        "Experiência profissional|Formação|Línguas",
        "Assistente de apoio ao cliente|Operadora de caixa|Atendente de telemarketing|Rececionista",
        "Atendimento de chamadas dos clientes|Resolução de reclamações|Registo de dados no sistema|Formação de novos colegas|"
        "Venda de serviços por telefone|Elaboração de relatórios para a chefia",
        "Ensino secundário|Curso técnico de comércio",
        "português (nativo), inglês (bom)",
        "presente",
        "Sou uma pessoa calma e gosto de ajudar os clientes. Trabalho há seis anos no atendimento e conheço bem os programas.",
    ),
    "Italian": Tongue(
        "Paolo Greco|Sara Fontana|Luca Marini",
        "Esperienza lavorativa|Istruzione|Lingue",
        "Operatrice di call center|Addetto al servizio clienti|Commessa|Impiegato",
        "Assistenza ai clienti per telefono|Gestione dei reclami|Inserimento dei dati nel sistema|Formazione dei nuovi colleghi|"
        "Vendita di contratti|Preparazione delle relazioni per il responsabile",
        "Diploma di maturità|Istituto tecnico",
        "italiano (madrelingua), inglese (buono)",
        "oggi",
        "Sono una persona calma e mi piace aiutare i clienti. Lavoro da otto anni nel servizio clienti di una grande azienda.",
    ),
    "Haitian Creole": Tongue(
        "Guerda Pierre|Wilner Louis|Mirlande Joseph",
        "Eksperyans travay|Edikasyon|Lang",
        "Ajan sèvis kliyan|Kesye|Vandè|Resepsyonis",
        "Reponn apèl kliyan yo|Rezoud plent kliyan yo|Antre done nan sistèm nan|Fòme nouvo travayè yo|Vann sèvis nan telefòn|"
        "Ekri rapò pou direktè a",
        "Lekòl segondè|Kou nan kontablite",
        "kreyòl, franse, angle",
        "jodi a",
        "Mwen se yon moun ki renmen ede kliyan yo. Mwen travay nan sèvis kliyan pandan senk an.",
    ),
    "Swedish": Tongue(
        "Elin Berg|Johan Lund|Maja Ek",
        "Arbetslivserfarenhet|Utbildning|Språk",
        "Kundtjänstmedarbetare|Receptionist|Butiksbiträde|Telefonsäljare",
        "Svara på frågor från kunder i telefon och chatt|Hantera klagomål|Registrera uppgifter i systemet|Lära upp nya kollegor|"
        "Sälja abonnemang till kunder|Skriva rapporter för chefen",
        "Gymnasieexamen|Handelsprogrammet",
        "svenska (modersmål), engelska (flytande)",
        "idag",
        "Jag är en lugn person som tycker om att hjälpa kunder. Jag har arbetat i kundtjänst i sju år och är van vid många samtal.",
    ),
    "Turkish": Tongue(
        "Emre Aydın|Selin Koç|Burak Şen",
        "İş deneyimi|Eğitim|Diller",
        "Müşteri temsilcisi|Satış danışmanı|Kasiyer|Çağrı merkezi uzmanı",
        "Müşteri çağrılarını yanıtlama ve kayıt|Müşteri şikâyetlerini çözme|Verileri sisteme girme|Yeni çalışanlar için eğitim|"
        "Telefon ile satış|Yönetici için rapor hazırlama",
        "Ticaret lisesi|İşletme ön lisans",
        "Türkçe (ana dil), İngilizce (iyi)",
        "bugün",
        "Sakin bir insanım ve müşteri ile konuşmak benim için bir zevk. Beş yıl çağrı merkezinde çalıştım ve bu iş için eğitim aldım.",
    ),
    "Indonesian": Tongue(
        "Dewi Lestari|Budi Hartono|Sari Wulandari",
        "Pengalaman kerja|Pendidikan|Bahasa",
        "Staf layanan pelanggan|Kasir|Agen pusat panggilan|Pramuniaga",
        "Menjawab pertanyaan dari pelanggan|Menangani keluhan pelanggan|Memasukkan data pada sistem|Melatih karyawan yang baru|"
        "Menjual produk dengan telepon|Membuat laporan untuk atasan",
        "Sekolah menengah atas|Diploma administrasi",
        "bahasa Indonesia, bahasa Inggris",
        "sekarang",
        "Saya orang yang sabar dan suka membantu pelanggan. Saya bekerja lima tahun di pusat layanan dan terbiasa dengan banyak panggilan.",
    ),
    "Romanian": Tongue(
        "Ioana Munteanu|Andrei Stan|Raluca Dima",
        "Experiență profesională|Educație|Limbi străine",
        "Operator call center|Consultant clienți|Vânzătoare|Casier",
        "Preluarea apelurilor de la clienți|Rezolvarea reclamațiilor|Introducerea datelor în sistem|Instruirea colegilor noi|"
        "Vânzarea de abonamente prin telefon|Întocmirea de rapoarte pentru conducere",
        "Liceul economic|Diplomă de bacalaureat",
        "română (maternă), engleză (bine)",
        "prezent",
        "Sunt o persoană calmă și îmi place să ajut oamenii. Lucrez de șase ani în relații cu clienții și cunosc bine programele de birou.",
    ),
    "Russian": Tongue(
        "Ольга Крылова|Игорь Зимин|Нина Белова",
        "Опыт работы|Образование|Языки",
        "Оператор колл-центра|Продавец|Специалист поддержки|Кассир",
        "Приём звонков клиентов|Решение жалоб|Ввод данных в систему|Обучение новых сотрудников|Продажа услуг по телефону|Отчёты",
        "Среднее образование|Торговый колледж",
        "русский, английский",
        "сейчас",
        "Я спокойный человек и люблю помогать людям. Пять лет работаю в службе поддержки.",
    ),
    "Chinese": Tongue(
        "李梅|王强|张丽",
        "工作经历|教育背景|语言",
        "客户服务代表|收银员|电话销售|前台接待",
        "每天接听客户电话并记录问题|处理客户投诉|在系统中录入数据|培训新员工|通过电话销售服务|为经理撰写报告",
        "上海大学 学士|商业中专",
        "普通话、英语",
        "至今",
        "我性格沉稳，喜欢帮助客户。在客服中心工作五年，熟悉办公软件。",
    ),
    "Arabic": Tongue(
        "ليلى حداد|سامر نصر|هدى منصور",
        "الخبرة المهنية|التعليم|اللغات",
        "موظف خدمة العملاء|بائعة|موظف استقبال|أمين صندوق",
        "الرد على مكالمات العملاء|حل الشكاوى|إدخال البيانات في النظام|تدريب الموظفين الجدد|بيع الخدمات عبر الهاتف|كتابة التقارير",
        "الثانوية العامة|دبلوم إدارة الأعمال",
        "العربية، الإنجليزية",
        "الآن",
        "أنا شخص هادئ وأحب مساعدة العملاء. عملت خمس سنوات في مركز خدمة العملاء.",
    ),
    "Korean": Tongue(
        "김수진|박민호|이서연",
        "경력|학력|언어",
        "고객 상담원|판매원|안내 직원|계산원",
        "고객 전화 응대|불만 사항 처리|시스템에 자료 입력|신입 직원 교육|전화로 서비스 판매|보고서 작성",
        "서울 고등학교 졸업|경영학 학사",
        "한국어, 영어",
        "현재",
        "저는 침착하며 고객을 돕는 것을 좋아합니다. 상담 센터에서 오 년 동안 일했습니다.",
    ),
}


def resume_in(language: str, seed: int) -> str:
    """Some of the seeds give prose above the jobs, some duties in English words and names of tools."""
    tongue, chance = TONGUES[language], random.Random(f"{language} {seed}")
    jobs, studies, languages = tongue.heads.split("|")
    lines = [chance.choice(tongue.names.split("|")), f"mail{seed}@example.com | +00 555 010 {chance.randrange(1000, 9999)}", ""]
    if seed % 2:
        lines += [tongue.prose, ""]
    lines.append(jobs)
    year = 2022
    for number, title in enumerate(chance.sample(tongue.titles.split("|"), 2 + seed % 2)):
        until = tongue.now if number == 0 else str(year)
        year -= chance.randint(2, 4)
        lines.append(f"{year} - {until}  {title}, Example {chance.choice(('Nord', 'Telecom', 'Service', 'Group'))}")
        lines += [f"- {duty}" for duty in chance.sample(tongue.duties.split("|"), chance.randint(3, 5))]
        if seed % 3 == 0:
            lines.append("- Salesforce, Zendesk, Microsoft Excel, Outlook, CRM")
    lines += ["", studies, f"{year - 2}  {chance.choice(tongue.studies.split('|'))}", "", f"{languages}: {tongue.languages}"]
    return "\n".join(lines)
