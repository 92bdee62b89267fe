const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that is HTML; every other text is escaped before it gets into one. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** Tag of a template of HTML. Inserted texts are escaped, so that they stay text in elements and quoted attributes. */
export function markup(parts: TemplateStringsArray, ...inserted: readonly (string | Markup)[]): Markup {
  const pieces = inserted.map((value) => (value instanceof Markup ? value.html : escapeText(value)));
  return new Markup(String.raw({raw: parts}, ...pieces));
}

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
