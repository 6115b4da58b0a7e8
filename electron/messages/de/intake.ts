import type { Translation } from '../../../shared/language.ts';
import type english from '../en/intake.ts';

export default {
  kind: {
    cookieHeader: 'Cookie-Header',
    setCookieHeader: 'Set-Cookie-Header',
    httpMessage: 'HTTP-Nachricht',
    curl: 'curl-Befehl',
    har: 'HAR-Datei',
    cookiesTxt: 'cookies.txt',
    cookieJson: 'Cookie-Export',
    json: 'JSON-Datei',
    url: 'URL',
    html: 'HTML-Seite',
    tokenList: 'Liste von Tokens',
    token: 'Token',
    text: 'Text',
    unknown: 'Nichts Bekanntes',
    files: 'Verschiedenes',
  },
  files: '{count, plural, one {# Datei} other {# Dateien}}',
  place: {
    within: '{outer}, {inner}',
    ofFile: '{file}: {place}',
    line: 'Zeile {number}',
    joinedLines: '{count, plural, one {# Zeile} other {# Zeilen}}, ohne die Zeilenumbrüche zusammengefügt',
    header: 'Header {name}',
    body: 'Inhalt von {message}',
    request: 'Anfrage {number}: {address}',
    response: 'Antwort {number}: {address}',
    anyMessage: 'Nachricht',
    anyResponse: 'Antwort',
    page: 'Seite',
    data: 'Daten',
    webSession: 'Web-Sitzung',
  },
  problem: {
    ofFile: '„{file}“: {problem}',
    bodyCut:
      'Von einem Nachrichteninhalt wurden nur die ersten {limit} Zeichen gelesen ({where}). Was darin gefunden wurde, ist aufgeführt; fügen Sie den Rest für sich allein ein, um ihn zu lesen.',
    pageCut:
      'Von einer Seite wurden nur die ersten {limit} Zeichen gelesen ({where}). Was darin gefunden wurde, ist aufgeführt; fügen Sie den Teil mit dem Formular ein, um den Rest zu lesen.',
    inputCut:
      'Nur die ersten {limit} Zeichen wurden gelesen. Was darin gefunden wurde, ist aufgeführt; teilen Sie die Eingabe auf, um den Rest zu lesen.',
    commandCut:
      'Von einem curl-Befehl wurden nur die ersten {limit} Wörter gelesen. Was darin gefunden wurde, ist aufgeführt; fügen Sie den Rest für sich allein ein, um ihn zu lesen.',
    lineCut:
      'Von Zeile {line} wurden nur die ersten {limit} Zeichen gelesen. Die anderen Zeilen sind ganz gelesen; fügen Sie das Token allein ein, falls es im Rest steht.',
    formUnreadable:
      'Ein Multipart-Formular ließ sich nicht lesen ({where}). Header und Cookies sind aufgeführt; fügen Sie die Felder des Formulars allein ein, um sie zu lesen.',
    entryLimit:
      'Es wurden {more} mehr gefunden als die {listed}, die aufgeführt sind. Die aufgeführten sind vollständig; teilen Sie die Eingabe auf, um die übrigen zu sehen.',
    fileEntryLimit:
      'Die letzten {cut} Werte von „{file}“ sind nicht aufgeführt, weil die Liste voll ist. Die anderen sind aufgeführt, und die Datei ist unverändert; ziehen Sie sie allein hierher, um die übrigen zu sehen.',
    moreProblems:
      '{count} weitere Probleme dieser Art werden nicht angezeigt. Die aufgeführten Einträge sind unversehrt; beheben Sie die angezeigten Probleme und lesen Sie die Eingabe noch einmal ein.',
    valueTooLong:
      'Ein Wert von {length} Zeichen ({where}) wurde übersprungen: Gelesen werden höchstens {limit}. Alles andere ist aufgeführt; fügen Sie das Token allein ein, falls es darin steht.',
    noCookieLine:
      'Zeile {line} ist keine Zeile einer cookies.txt und wurde übersprungen. Die anderen Zeilen wurden gelesen; eine Zeile hat sieben durch Tabulatoren getrennte Felder.',
    noCookieLines:
      '{count} weitere Zeilen sind keine Zeilen einer cookies.txt und wurden übersprungen. Die anderen Zeilen wurden gelesen; prüfen Sie, ob es die gemeinte Datei ist.',
    fileNamed:
      'Der Befehl liest {file} von der Festplatte; diese Datei wurde nicht geöffnet. Der Rest des Befehls wurde gelesen; ziehen Sie die Datei selbst hierher, um sie zu lesen.',
    notWhatItsNameSays:
      'Ihrem Namen nach ist die Datei {promised, select, har {eine HAR-Datei} html {eine HTML-Seite} other {JSON}}, ihrem Inhalt nach nicht. Sie wurde als das gelesen, was sie ist ({kind}); exportieren Sie sie neu, falls das nicht stimmt.',
    nothingFound:
      'Darin wurde weder ein Cookie noch ein signierter Wert gefunden. Es wurde nichts verändert; fügen Sie das Token allein ein, wenn Sie wissen, wo es steht.',
    jsonDamaged:
      'Das JSON ist in Zeile {line} beschädigt oder abgeschnitten. Alles davor wurde gelesen; exportieren Sie es neu, um den Rest zu bekommen.',
    jsonTooDeep:
      '{count} Teile des JSON sind mehr als {levels} Ebenen tief verschachtelt und wurden übersprungen. Alles andere wurde gelesen; fügen Sie den tiefen Teil allein ein, um ihn zu lesen.',
    encoding:
      'Ab Zeile {line} wurden Bytes, die kein UTF-8 sind, als Latin-1 gelesen. Tokens bestehen aus reinem ASCII und sind unversehrt; speichern Sie die Datei als UTF-8, falls Umlaute und Akzente falsch aussehen.',
  },
  error: {
    cancelled:
      'Das Lesen wurde abgebrochen. Es wurde nichts verändert; fügen Sie den Inhalt noch einmal ein oder ziehen Sie ihn noch einmal hierher.',
    grew: 'Die Datei ist während des Lesens gewachsen. Es wurde nichts übernommen; ziehen Sie sie noch einmal hierher, wenn nichts mehr in sie schreibt.',
    givenUp: 'Das Lesen dieser Datei wurde aufgegeben. Es wurde nichts übernommen; ziehen Sie sie noch einmal hierher.',
    gone: 'Diese Fundliste wird nicht mehr bereitgehalten. Fügen Sie die Quelle noch einmal ein oder öffnen Sie sie erneut; sie ist unverändert.',
    fileTooLarge:
      'Die Datei hat {size}, mehr als die {limit}, die gelesen werden. Es wurde nichts übernommen; zerlegen Sie sie in Teile oder exportieren Sie weniger.',
    unreadable:
      'Die Datei ließ sich nicht lesen. Es wurde nichts übernommen; vergewissern Sie sich, dass es eine Datei ist, die Sie lesen dürfen.',
    tooLarge:
      'Das sind {size} {unit, select, characters {Zeichen} other {Bytes}}; gelesen werden höchstens {limit}. Es wurde nichts verändert; teilen Sie die Eingabe auf oder exportieren Sie nur den Teil, den Sie brauchen.',
    empty:
      'Darin gibt es nichts zu lesen. Es wurde nichts verändert; fügen Sie etwas ein, das Tokens enthält, oder ziehen Sie es hierher.',
    binary:
      'Das ist kein Text, sondern anscheinend {kind, select, zip {ein ZIP-Archiv} gzip {eine gzip-Datei} zstd {eine Zstandard-Datei} sqlite {eine SQLite-Datenbank} png {ein PNG-Bild} jpeg {ein JPEG-Bild} pdf {ein PDF-Dokument} plist {eine binäre Property List} other {eine Binärdatei}}. Es wurde nichts verändert; {advice, select, unpack {entpacken Sie den Inhalt und ziehen Sie ihn hierher} export {exportieren Sie die Cookies als JSON oder cookies.txt und ziehen Sie diese Datei hierher} copy {kopieren Sie den Text heraus und fügen Sie ihn ein} other {exportieren Sie den Inhalt als Text (HAR, JSON, cookies.txt) und ziehen Sie diese Datei hierher}}.',
  },
} satisfies Translation<typeof english>;
