"""A Document in, a CandidateProfile out: sections, then jobs, then every finder."""

from __future__ import annotations

from dataclasses import replace

from screening.model.document import Document, Evidence
from screening.model.profile import CandidateProfile, Facts, Identity, SourceText
from screening.vocabulary.load import Vocabulary

from .certifications import find_certifications
from .channels import find_channels
from .concurrency import find_concurrency
from .document_kind import document_warnings, is_of_a_paper
from .education import find_studies
from .experience import find_employments
from .experience_claims import find_experience_claims
from .identity import find_identity
from .kpis import find_kpis
from .languages import find_languages
from .licenses import find_licenses
from .outline import Outline, lower_same_length
from .platforms import find_platforms
from .readable import readable
from .sections import find_sections
from .statements import find_statements
from .typing_speed import find_typing_speeds


def extract_profile(document: Document, vocabulary: Vocabulary) -> CandidateProfile:
    """Everything the document says of the person. The same document and vocabulary always give the same profile."""
    document = readable(document)
    outline = Outline(document, lower_same_length(document.text))
    outline = replace(outline, sections=find_sections(outline, vocabulary))
    outline = replace(outline, employments=find_employments(outline, vocabulary))
    identity = find_identity(outline, vocabulary)
    facts = Facts(
        source=source_text(outline, identity),
        employments=outline.employments,
        experience_claims=find_experience_claims(outline, vocabulary),
        platforms=find_platforms(outline, vocabulary),
        licenses=find_licenses(outline, vocabulary),
        typing_speeds=find_typing_speeds(outline, vocabulary),
        kpis=find_kpis(outline, vocabulary),
        studies=find_studies(outline, vocabulary),
        certifications=find_certifications(outline, vocabulary),
        languages=find_languages(outline, vocabulary),
        channels=find_channels(outline, vocabulary),
        concurrency=find_concurrency(outline, vocabulary),
        statements=find_statements(outline, vocabulary),
    )
    warnings = document_warnings(outline, vocabulary, identity, facts)
    if any(is_of_a_paper(flag) for flag in warnings):
        facts = Facts(source=facts.source)  # what an advert asks for or an invoice sells is nobody's experience
    return CandidateProfile(document.sha256, vocabulary.version, identity, facts, warnings)


def source_text(outline: Outline, identity: Identity) -> SourceText:
    """The text as judges may see it: every character of identity blanked by a space, so that all offsets hold."""
    text = outline.text
    for place in identity_places(identity):
        text = text[: place.start] + " " * (place.end - place.start) + text[place.end :]
    starts: dict[int, int] = {}
    for line in outline.document.lines:
        starts.setdefault(line.page, line.start)
    return SourceText(text, outline.sections, tuple(starts[page] for page in sorted(starts)) or (0,))


def identity_places(identity: Identity) -> tuple[Evidence, ...]:
    """Where identity stands in the text."""
    singles = [found for found in (identity.name, identity.location) if found is not None]
    return tuple(found.evidence for found in (*singles, *identity.emails, *identity.phones, *identity.links))
