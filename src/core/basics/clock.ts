/** What tells the time: `now` in milliseconds since 1970 (UTC), `elapsed` in monotonic milliseconds. */
export interface Clock {
  now(): number;
  elapsed(): number;
}
