// What a person pastes when asking "did we issue this?": the token itself, or the link, cookie or header that has it in it.

const MAX_CANDIDATES = 50;

/** The texts to look for, the pasted one first. */
export function tokenCandidates(text: string): string[] {
  const found = new Set<string>();
  const add = (one: string | undefined) => {
    if (one !== undefined && one !== '' && found.size < MAX_CANDIDATES) found.add(one);
  };
  const both = (one: string) => {
    add(one);
    add(percentDecoded(one));
  };
  add(text);
  const trimmed = text.trim();
  both(trimmed);
  const unquoted = /^(["'<])(.*)["'>]$/su.exec(trimmed)?.[2]?.trim() ?? trimmed;
  both(unquoted);
  for (const part of unquoted.split(/[/?&#;\s]+/u)) {
    both(part);
    // name=value of a query or a cookie, whose value may be quoted and may end in the = of base64.
    const value = /^[^=]+=(.+)$/su.exec(part)?.[1];
    if (value !== undefined) both(value.replace(/^"(.*)"$/su, '$1'));
  }
  // Django's reset links end in uid/token/, and a header in ": token".
  add(/:\s+(\S+)$/u.exec(unquoted)?.[1]);
  return [...found];
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
