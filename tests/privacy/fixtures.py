"""What must be found nowhere, and every form in which it might lie about."""

import base64
import html
import json
import re
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

TEXTS = {
    "en": "My manager Aldous Quimby followed me to the Zanzibar annex",
    "fr": "Mon chef Théodule Brézolles m'a suivie jusqu'à l'annexe de Zwijndrecht",
    "es": "Mi jefe Ñuflo Zaldívar me siguió hasta el anexo de Xicoténcatl",
    "ar": "مديري قحطان الزنجباري تبعني إلى ملحق خورفكان",
    "zh": "我的主管欧阳鹭岑一直跟着我到鄱阳湖附楼",
    "ru": "Мой начальник Евстигней Жмыхов шёл за мной до пристройки в Йошкар-Оле",
}
NAMES = ["Quimby", "Brézolles", "Zaldívar", "قحطان", "欧阳鹭岑", "Жмыхов"]
"""A word of each text that nothing else says: also a part of a text must not lie about."""
PHONE = "+41229170917"
REPLY = "Counsellor words: the violet umbrella stays at Ouagadougou"
PASSWORD = "seven violet umbrellas in Ouagadougou"
UNPARSED = "half a JSON body about Quimbleton"


def forms(secret: str) -> Iterator[bytes]:
    """A secret in each encoding in which a store, a log or an error might hold it."""
    for text in {secret, secret.lower(), secret.upper()}:
        yield text.encode()
        yield text.encode("utf-16-le")
        yield text.encode("utf-16-be")
        yield quote(text).encode()
        yield quote_plus(text).encode()
        yield json.dumps(text)[1:-1].encode()
        yield text.encode("unicode_escape")
        yield html.escape(text).encode()
        yield html.escape(text, quote=False).encode()
        yield repr(text.encode())[2:-1].encode()
        yield text.encode().hex().encode()
    yield from _base64(secret.encode())
    digits = re.sub(r"\D", "", secret)
    if len(digits) >= 10:
        yield digits.encode()
        yield " ".join(digits[start : start + 4] for start in range(0, len(digits), 4)).encode()
        yield "-".join(digits[start : start + 4] for start in range(0, len(digits), 4)).encode()


def _base64(raw: bytes) -> Iterator[bytes]:
    """What base64 of anything that contains `raw` must contain, whichever of three places it begins at."""
    for before in range(3):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            encoded = encode(b"\0" * before + raw)
            # The first and last signs also depend on what stands around.
            yield encoded[-(-before * 8 // 6) + (before > 0) : -4]


def found(secrets: dict[str, str], held: dict[str, bytes]) -> list[str]:
    """ "what in where" for each secret that lies somewhere; never the secret itself."""
    patterns = {
        what: re.compile(b"|".join(re.escape(form) for form in sorted(set(forms(secret))) if len(form) >= 6))
        for what, secret in secrets.items()
    }
    return [
        f"{what} in {where}" for what, pattern in patterns.items() for where, raw in held.items() if pattern.search(raw)
    ]
