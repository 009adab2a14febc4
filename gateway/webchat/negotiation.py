"""The language for somebody of whom we know only what the browser says, or what they chose."""

from starlette.requests import Request

from helpline.language import DEFAULT, Language

_CODES = frozenset(language.value for language in Language)


def supported(code: str | None) -> Language | None:
    """The language of a tag such as "fr", "zh-Hant" or "es_MX"; None when it is none of ours."""
    primary = (code or "").strip().replace("_", "-").partition("-")[0].lower()
    return Language(primary) if primary in _CODES else None


def accepted(header: str) -> Language:
    """The first of ours in an Accept-Language header, by weight and then by place."""
    weighted: list[tuple[float, int, Language]] = []
    for place, part in enumerate(header[:1000].split(",")):
        tag, _, parameters = part.partition(";")
        language = supported(tag)
        weight = _weight(parameters)
        if language is not None and weight > 0:
            weighted.append((-weight, place, language))
    return min(weighted)[2] if weighted else DEFAULT


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0


def language_of(request: Request) -> Language:
    """The conversation's language once the session is known, else the address's `lang`, else the browser's."""
    known = getattr(request.state, "language", None)
    if isinstance(known, Language):
        return known
    return supported(request.query_params.get("lang")) or accepted(request.headers.get("accept-language", ""))
