/** A line of text, without line breaks and without white space around it, as Markdown that shows just that text. */
export function escapeMarkdown(line: string): string;
