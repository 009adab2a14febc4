"""Custom actions run inside the worker: no port, no HTTP, the same rasa-sdk actions that `rasa run actions` serves."""

import asyncio
import json
from typing import Any

from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

_LONGEST_S = 10.0


class InProcessActions(EndpointConfig):
    """Stands where Rasa expects the action server's address."""

    def __init__(self, package: str = "actions") -> None:
        super().__init__()
        self.failed = False
        """An action failed, not merely declined, since somebody last reset this."""
        self._executor = ActionExecutor()
        self._executor.register_package(package)
        # Rasa checks each answer against a JSON schema that it rebuilds every time (53 of 66 ms a turn). Here the answer is
        # made by the SDK in this very process, which has validated its events already.
        RemoteAction._validate_action_result = lambda _self, _result: True  # noqa: SLF001

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = "application/json",
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        """Run the action Rasa asks for.

        Raises:
            ClientResponseError: the action declined, as the action server says it (400).
            TimeoutError: it took longer than 10 s.
        """
        try:
            async with asyncio.timeout(_LONGEST_S):
                return await self._executor.run(kwargs["json"])
        except ActionExecutionRejection as declined:
            said = json.dumps({"error": declined.message, "action_name": declined.action_name})
            raise ClientResponseError(400, "action declined", said) from None
        except Exception:
            # Rasa logs it and goes on as if the action had had nothing to say.
            self.failed = True
            raise
