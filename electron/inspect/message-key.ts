// Codes as the catalogues write them: `utc-assumed` is the key `utcAssumed`.

export type MessageKey<Code extends string> = Code extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<MessageKey<Rest>>}`
  : Code;

export const messageKey = <Code extends string>(code: Code): MessageKey<Code> =>
  code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as MessageKey<Code>;
