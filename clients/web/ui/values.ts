/** What a form holds when it is sent. */
export class Values {
  constructor(private readonly form: FormData) {}

  text(name: string): string {
    return String(this.form.get(name) ?? '').trim();
  }
  maybe(name: string): string | null {
    return this.text(name) || null;
  }
  number(name: string): number | null {
    const text = this.text(name).normalize('NFKC').replaceAll(',', '');
    return text === '' ? null : Number(text);
  }
  /** Every box of a group that is ticked. */
  all(name: string): string[] {
    return this.form.getAll(name).map(String);
  }
  is(name: string): boolean {
    return this.form.get(name) !== null;
  }
  list(name: string): string[] {
    return this.text(name)
      .split(/[、,;；\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
  }
  file(name: string): File | null {
    const file = this.form.get(name);
    return file instanceof File && file.size > 0 ? file : null;
  }
}
