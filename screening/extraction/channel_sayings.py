"""What a duty says of the way customers were served, in more words than a list of words could hold: a table of patterns."""

from __future__ import annotations

import re

PEOPLE = (
    r"(?:customers|clients|members|patients|policyholders|insureds|alumni|donors|subscribers|borrowers|guests|leads|prospects|homeowners"
    r"|account holders|shoppers|debtors|applicants|families|voters|households|claimants|parents|tenants|residents|depositors|cardholders"
    r"|owners|buyers|renters|riders|sellers|payers|passengers|travell?ers|taxpayers|diners|visitors|couples)\b"
)
MANY = r"\d{1,3}\+?(?:\s?(?:-|to)\s?\d{1,3})?\s(?:[\w-]+\s){0,2}?"
A_DAY = r"\b[^.;\n]{0,40}?\b(?:(?:a|per|each|every)\s(?:day|shift|week|hour|night)|daily)\b"
ANSWERS = (
    r"\b(?:answer(?:s|ed|ing)?|repl(?:y|ies|ied|ying) to|clear(?:s|ed|ing)?|work(?:s|ed|ing)?|handl(?:e|es|ed|ing)|cover(?:s"
    r"|ed|ing)?|watch(?:es|ed)?)"
)
CALLS = r"\b(?:call|called|calling|calls|phone|phoned|phoning|telephone|telephoned|rang|rings|dialed)"
# (channel, one of these signs is in the text, the pattern)
SAYINGS = (
    ("phone", (" dials",), re.compile(rf"\b{MANY}(?:outbound |cold )?dials{A_DAY}")),
    (
        "phone",
        ("voice mail", "voicemail"),
        re.compile(
            r"\b(?:returned|returns|returning|rang back|called back"
            r"|answered)\s(?:[\w-]+\s){0,6}?voice ?mails?\b"
        ),
    ),
    (
        "phone",
        ("headset",),
        re.compile(
            r"\b(?:on|over) (?:the |a )?(?:headsets?"
            r"|phones?)\b(?![^.;\n]{0,30}\bdrive)[^.;\n]{0,30}?\b(?:with|to|from|for)\b"
        ),
    ),
    (
        "phone",
        ("called", "rang", "phoned"),
        re.compile(
            r"\b(?:called|rang|phoned|telephoned) (?:them|him or her|people|folks"
            r"|everybody|everyone) (?:back|at home|myself|with|about|to)\b"
        ),
    ),
    (
        "phone",
        ("call", "phon", "rang "),
        re.compile(
            rf"{CALLS}\s(?:(?!in\b|on\b|sick\b|for\b|the police"
            rf"|vendors)[\w'-]+\s){{0,3}}?{PEOPLE}"
        ),
    ),
    (
        "phone",
        ("called ", "calls "),
        re.compile(
            r"\b(?:called|calls|call) (?:the |their )?(?:insurers?|carriers?"
            r"|insurance compan\w+|banks?|doctors?|offices?)\b[^.;\n]{0,60}?\b(?:on behalf of|for) (?:the |our |a )?(?:customers?"
            r"|patients?|clients?|members?|insureds?)\b"
        ),
    ),
    (
        "phone",
        ("and called them", "and rang them"),
        re.compile(
            r"\b(?:customers?|clients?|members?|leads"
            r"|accounts)\b[^.;\n]{0,80}? and (?:called|rang) them\b"
        ),
    ),
    ("email", ("mail",), re.compile(rf"\b{MANY}e-?mails{A_DAY}")),
    (
        "email",
        ("inbox",),
        re.compile(
            rf"{ANSWERS}\s[^.;\n]{{0,60}}?\b(?:e-?mail|group|shared|team|customer|support|service"
            rf"|member|events?|info)\sinbox\b(?!\s(?:rules|migration))"
        ),
    ),
    (
        "email",
        ("web form", "webform", "contact form"),
        re.compile(
            r"\b(?:answer\w*|repl(?:y|ies|ied|ying)|wrote back|responded?"
            r"|handl\w+)\s[^.;\n]{0,60}?\b(?:web ?form|contact form)s?\b"
        ),
    ),
    ("chat", (" chats",), re.compile(rf"\b{MANY}chats{A_DAY}")),
    (
        "chat",
        ("chatted", "chatting"),
        re.compile(
            rf"\bchat(?:ted"
            rf"|ting)\s(?:on-?line\s)?with\s(?:\w+\s)?{PEOPLE}[^.;\n]{{0,30}}?\b(?:web|widget|online|site|app)\b"
        ),
    ),
    (
        "in_person",
        ("walked", "walks", "showed"),
        re.compile(
            rf"\b(?:walked|walks|showed"
            rf"|shows)\s(?:[\w-]+\s){{0,2}}?{PEOPLE}\s(?:through|around|to|over)\b"
        ),
    ),
    (
        "in_person",
        ("met ", "meets ", "sat ", "sits "),
        re.compile(
            rf"\b(?:met|meets?|sat|sits?)\s(?:with\s"
            rf"|across from\s)?(?:\w+\s)?{PEOPLE}\s(?:at|in|on)\b(?! (?:web|zoom|video|line))"
        ),
    ),
    (
        "in_person",
        ("home part", "homes", "house part"),
        re.compile(
            r"\b(?:hosted|held|gave|demonstrated|presented|sold"
            r"|showed)\s[^.;\n]{0,40}?\b(?:home parties|house parties|in (?:customers'|clients'|people's|their) homes)\b"
        ),
    ),
    ("social", ("tweets",), re.compile(r"\b(?:answered|replied to|responded to)\s(?:[\w-]+\s){0,2}?tweets\b")),
)
# "Managed an e-mail list for the newsletter": what a firm sends.
SENT_BY_FIRM = re.compile(
    r"\s(?:lists?|templates?|campaigns?|blasts?|marketing|newsletters?|calend[ae]rs?|signatures?|designs?"
    r"|open rates?)\b"
)
