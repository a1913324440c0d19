"""Roundabout and Spanish ways to ask for what may not be asked are refused; lawful requirements that sound like it are not."""

from __future__ import annotations

import pytest

from screening.evaluation.protected import refused_words
from screening.vocabulary.load import Vocabulary

SLY = """
Recién graduado | recién egresados | menores de 35 años | edad 18 a 30 | joven y dinámica | nativo digital | fecha de nacimiento
sexo femenino | solo mujeres | señorita | soltera sin hijos | embarazada | estado civil | lengua materna español | nativo de inglés
inglés nativo | sin acento | coche propio | vehículo propio | código postal | vivir cerca de la oficina | sin antecedentes penales
nacionalidad mexicana | ciudadano americano | católico | discapacidad | buena presencia | foto reciente | sueldo anterior
own transportation | reliable vehicle | churchgoer | God-fearing | US persons only | no physical limitations | in good health
tech-savvy generation | just out of school | graduated in the last 2 years | HS graduation 2020 or later | under-30s | 20-something
in their twenties | fresh blood | full of energy | over-qualified | mature | no dependents | no family commitments | salesgirl
European-looking | white sounding | light skinned | no foreign degrees | no résumé gaps | continuously employed | no FMLA leave
no workers' comp history | clean-cut | no dreadlocks | team fit | fits our culture | how much they earned | member of a union
"""
LAWFUL = """
valid driver's license | driving licence | authorised to work in the US | lift 40 lb | stand for eight hours | Saturday shifts
workers compensation claims | FMLA administration | student loans | drug store | anxiety hotline | clean energy plans | skin care
bachelor's degree | conservative estimates | reliable | own home office | local government | Cambridge English | criminal justice
citizenship applications | citizen helpline | green card applications | spouse coverage | Hispanic market | wheelchair repairs
credit score inquiries | zip code lookup | Hobby Lobby | Church & Dwight | Mother's Day orders | atención al ciudadano | español
atención al cliente | inglés avanzado | bilingüe | café | Medicaid members | retirement plans | dependents enrollment
"""


def listed(words: str) -> list[str]:
    return [each.strip() for line in words.strip().splitlines() for each in line.split("|")]


@pytest.mark.parametrize("words", listed(SLY))
def test_refused(words: str, vocabulary: Vocabulary) -> None:
    refusal = refused_words(words, vocabulary)
    assert refusal and refusal.reason and refusal.instead


@pytest.mark.parametrize("words", listed(LAWFUL))
def test_allowed(words: str, vocabulary: Vocabulary) -> None:
    assert refused_words(words, vocabulary) is None
