/** The hub's time. Everything that asks what time it is asks this, tokens and expiry included. */
export interface Clock {
  now(): Date;
}

/** Real time plus an offset that only ever grows: a test clock moves forward, never back. */
export class HubClock implements Clock {
  constructor(private offsetMs = 0) {}

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  get offset(): number {
    return this.offsetMs;
  }

  /** Takes an offset that another process has stored; a smaller one is old news. */
  follow(offsetMs: number): void {
    this.offsetMs = Math.max(this.offsetMs, offsetMs);
  }
}

/** A clock that stands where it is put: for demo history and tests. */
export class StandingClock implements Clock {
  constructor(private at: Date) {}

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date): void {
    this.at = at;
  }
}
