// The languages a person has chosen on this system, best first, as Electron reads them: from the environment, in gettext's order.
export function systemLanguages(env: Readonly<Record<string, string | undefined>>): string[] {
  const list = [env.LANGUAGE, env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value) ?? '';
  const tags = list
    .split(':')
    .map((name) => name.replace(/[.@].*$/, '').replaceAll('_', '-'))
    .filter((name) => name !== '' && name !== 'C' && name !== 'POSIX');
  return tags.length > 0 ? tags : ['en-US'];
}
