"""Access tokens for telephones in the browser (twilio.com/docs/iam/access-tokens): incoming calls, and nothing else."""

from twilio.jwt.access_token import AccessToken
from twilio.jwt.access_token.grants import VoiceGrant

from helpline.settings import Settings

TTL_S = 3600
"""The page asks for a new one before it ends."""


class Tokens:
    """Of one account, with an API key that can be revoked by itself."""

    def __init__(self, account: str, key: str, secret: str) -> None:
        self._account, self._key, self._secret = account, key, secret

    def for_identity(self, identity: str) -> str:
        """A signed token. `identity`: as calls to "client:..." name it; it must not name anybody."""
        token = AccessToken(self._account, self._key, self._secret, identity=identity, ttl=TTL_S)
        token.add_grant(VoiceGrant(incoming_allow=True))
        return str(token.to_jwt())


def tokens_of(settings: Settings) -> Tokens | None:
    """None without an account and an API key: then there are no telephones in the browser."""
    if not (settings.twilio_account_sid and settings.twilio_api_key and settings.twilio_api_secret):
        return None
    return Tokens(settings.twilio_account_sid, settings.twilio_api_key, settings.twilio_api_secret)
