// One line of "Will the site accept it?".

export interface Check {
  ok: boolean;
  text: string;
  /** Worth knowing, and nothing that the site decides by. */
  aside?: true;
}

export const passed = (text: string): Check => ({ ok: true, text });
export const failed = (text: string): Check => ({ ok: false, text });
export const aside = (ok: boolean, text: string): Check => ({ ok, text, aside: true });
