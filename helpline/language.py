"""The six languages of the helpline."""

from enum import StrEnum


class Language(StrEnum):
    """A language the helpline speaks; the value is its ISO 639-1 code."""

    EN = "en"
    FR = "fr"
    ES = "es"
    AR = "ar"
    ZH = "zh"
    RU = "ru"

    @property
    def own_name(self) -> str:
        """The language's name in the language itself, as a caller looks for it in a list."""
        return _OWN_NAMES[self]

    @property
    def is_rtl(self) -> bool:
        return self is Language.AR

    @property
    def direction(self) -> str:
        """The value of HTML's `dir` attribute."""
        return "rtl" if self.is_rtl else "ltr"


_OWN_NAMES = {
    Language.EN: "English",
    Language.FR: "Français",
    Language.ES: "Español",
    Language.AR: "العربية",
    Language.ZH: "中文",
    Language.RU: "Русский",
}

# Picker order: alphabetical by own name within each script, so that no language stands first by rank.
PICKER_ORDER = (Language.AR, Language.ZH, Language.EN, Language.FR, Language.RU, Language.ES)

DEFAULT = Language.EN
