/** An object of an answer; its keys are whatever the client calls them. */
export type Row = Record<string, unknown>;

/** Sets a key that may be called as what every object inherits, such as `__proto__`. */
export function put(row: Row, key: string, value: unknown): void {
  if (key in {}) Object.defineProperty(row, key, { value, enumerable: true, writable: true, configurable: true });
  else row[key] = value;
}
