-- uses: prelude
-- The time of all steps, for those who show waits or watch for jumps.
-- Answers {now}.
return answer({now = now_ms()})
