import { describe, expect, it } from 'vitest';
import { codes, csrf, object, pairs, read, session } from './support/samples.ts';

const expected = [
  ['theme', "it's"],
  ['sessionid', session],
  ['t', object],
  ['csrfmiddlewaretoken', csrf.token],
];
const body = `csrfmiddlewaretoken=${csrf.token}&user=ada`;
const url = `https://example.com/a?t=${encodeURIComponent(object)}`;

describe('curl commands', () => {
  it.each([
    [
      'bash, quoted',
      `curl '${url}' \\\n  -X 'POST' \\\n  -H 'accept: */*' \\\n  -H 'cookie: theme=it'\\''s; sessionid=${session}' \\\n  --data-raw '${body}' \\\n  --compressed`,
    ],
    [
      'bash, with -b and $ quotes',
      `$ curl '${url}' -b $'theme=it\\'s; sessionid=${session.replace(':', '\\u003a')}' --data-raw $'${body}\\u0026x=\\x21'`,
    ],
    [
      'bash, attached and double-quoted',
      `curl -sSL -X POST "-Hcookie: theme=it's; sessionid=${session}" --url "${url}" -d "${body}"`,
    ],
    [
      'cmd, with carets',
      `curl ^"${url.replaceAll('%', '^%')}^" ^\r\n  -H ^"cookie: theme=it's; sessionid=${session}^" ^\r\n  --data-raw ^"${body.replace('&', '^&')}^" &`,
    ],
    [
      'PowerShell, with backticks',
      `PS C:\\Users\\ada> curl.exe '${url}' \`\n -H "cookie: theme=it's; sessionid=${session}" \`\n --data-raw '${body}'`,
    ],
  ])('reads one for %s', async (_, command) => {
    const intake = await read(command);
    expect(intake.kind).toBe('curl');
    expect(pairs(intake)).toEqual(expected);
    expect(intake.problems).toEqual([]);
    expect(intake.entries[2]?.where).toBe('curl 1: https://example.com/a');
  });

  it('reads several, a JSON body, form fields, and names a file it did not open', async () => {
    const intake = await read(
      `curl https://a.example/ -b jar.txt --json '{"state":{"token":"${object}"}}';\ncurl -F 'token=${session}' b.example/x`,
    );
    expect(pairs(intake)).toEqual([
      ['token', object],
      ['token', session],
    ]);
    expect(codes(intake)).toEqual(['file-named']);
  });

  it.each([
    "curl 'https://example.com",
    'curl "',
    "curl $'\\",
    'curl ^"',
    'curl -H',
    "curl --data-raw $'\\UFFFFFFFF' -b",
  ])('survives %s', async (command) => {
    expect((await read(command)).entries).toEqual([]);
  });

  it('reads PowerShell web requests', async () => {
    const intake = await read(
      [
        '$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession',
        `$session.Cookies.Add((New-Object System.Net.Cookie("sessionid", "${session}", "/", "example.com")))`,
        `Invoke-WebRequest -UseBasicParsing -Uri "https://example.com/?t=${object}" -WebSession $session`,
      ].join('\n'),
    );
    expect(intake.kind).toBe('curl');
    expect(intake.entries.slice(0, 1)).toMatchObject([
      { name: 'sessionid', value: session, attributes: { path: '/', domain: 'example.com' } },
    ]);
    expect(pairs(intake)).toContainEqual(['t', object]);
  });
});
