// Batch: the file of rows, what is done with it, its rows that cannot be worked on, and the run.
export default {
  file: {
    dropped: 'What was dropped is no file on this computer, so there is nothing to open. Save it as a file first.',
    closed: 'The file is not open any more. It was not changed; open it again.',
    empty: 'The file is empty, so there is nothing to work on. Choose another one.',
    nothingInIt: 'There is nothing in the file, so there is nothing to work on. Choose another one.',
    folder: 'The file cannot be read: it is a folder. It was not changed; choose another one, or try again.',
    notOrdinary:
      'The file cannot be read: it is no ordinary file. It was not changed; choose another one, or try again.',
    notThere:
      'The file cannot be read: it is not there any more. It was not changed; choose another one, or try again.',
    unreadable: 'The file cannot be read: {reason}. It was not changed; choose another one, or try again.',
    utf32: 'The file is in UTF-32, which is not read here. It was not changed; save it as UTF-8 and open that file.',
    workbook:
      'The file is a workbook or an archive and no text, so it has no rows to be read. It was not changed; save it as CSV and open that file.',
    noText: 'The file is no text, so it has no rows to be read. It was not changed; save it as CSV and open that file.',
    delimiter:
      'Cells cannot be told apart by that character. Choose a comma, a semicolon, a tab or another sign of ASCII that is no quote.',
    noWholeRow:
      'The file has no whole row in its first {kilobytes, number} KB, so its columns cannot be told. It was not changed; see that it is a table or a list, or choose another way to read it.',
    tooManyColumns:
      'Read this way the file has {columns, number} columns, which is more than the {most, number} that can be worked with. Choose another delimiter or kind.',
    changed:
      'The file was changed since the run began, so the rest of it may be other rows. The results so far are kept in the partial file; start again with the file as it is now.',
    shrank:
      'The file became shorter while it was being read. The results up to there are kept in the partial file; start again with the file as it is now.',
  },
  /** Names for columns that have none. */
  column: {
    line: 'Line',
    numbered: 'Column {number, number}',
  },
  encoding: {
    utf8: 'UTF-8',
    utf16le: 'UTF-16 (little-endian)',
    utf16be: 'UTF-16 (big-endian)',
    windows1252: 'windows-1252 (Western European, Latin-1)',
  },
  warning: {
    notUtf8: 'The file is not UTF-8, so it is read as {encoding}. Look whether the samples are as they should be.',
    otherEncoding: 'The file is in {encoding}; the results are written in UTF-8.',
    looksLike: 'It looks more like {found} than like {encoding}.',
    rowsNotUtf8: 'Some rows at the beginning are not UTF-8; they will be rows with an error.',
    ragged:
      'Not all rows have as many cells: line {line, number} has {cells, number} where {width, number} are expected. Missing cells count as empty, and rows with too many become rows with an error.',
    row: 'Line {line, number}: {problem}',
    noObjects: 'Some lines at the beginning are no JSON objects; they will be rows with an error.',
    onlyHeader: 'There is no row below the header.',
  },
  row: {
    noObject: 'The line is no JSON object.',
    tooManyCells:
      'The row has {cells, number} cells where {width, number} are expected; a value with the delimiter in it may lack its quotes.',
    tooFewCells:
      'The row has {cells, plural, one {# cell} other {# cells}} where {width, number} are expected; one that is needed is missing.',
    nul: 'The row holds a NUL character, which text files do not have; it may be damaged, or be in another encoding.',
    notUtf8: 'The row is not UTF-8, as the file is read; if it comes from an older program, read it as windows-1252.',
    openQuote: 'A quoted value begins in this row and is never closed, so that the rest of the file belongs to it.',
    tooLong: 'The row is longer than {megabytes, number} MB, so it was left out.',
    ticketTooLong: 'The ticket is longer than {most, number} characters.',
    untried: 'None of the keys that could be tried made this signature; others could not be tried.',
  },
  task: {
    formatUnknown: 'There is no format of that name. Nothing was written; choose another one.',
    fieldUnknown: 'The recipe has no field “{name}” to be filled in. Nothing was written; look at the mapping again.',
    fieldsUnmapped:
      'The recipe needs {names}, and no column or text is chosen for {count, plural, one {it} other {them}}. Nothing was written; choose one.',
    quoted: '“{text}”',
    /** Between two names. */
    comma: ', ',
    columnMissing:
      'The file has {columns, plural, one {# column} other {# columns}} as it is read now, so there is no column {column, number}. Nothing was written; choose another one.',
    recipeNotAllowed: 'The support lock does not allow this recipe. Nothing was issued; choose one that it allows.',
  },
  results: {
    areInput: 'The results would replace the very file that is read. Nothing was written; choose another name.',
    noFile: 'What has the chosen name is no file. Nothing was written; choose another name.',
    notWritten:
      'The results could not be written: {reason}. The rows written before are whole; mend that and go on from there.',
    gone: 'The partial file with the results so far was moved, removed or cut short, so there is nothing to go on from. Put it back, or start again.',
  },
  run: {
    verify: 'Verify “{column}”',
    issue: 'Issue “{recipe}”',
    locked: 'The run has paused, because Countersign was locked. Nothing is lost; go on when you like.',
    busy: 'Another run is under way. It goes on as it is; wait for its end, or pause or cancel it first.',
    unknown: 'There is no such run any more. Its results, if there are any, are where they were.',
    ended: 'The run has ended, so there is nothing to go on with. Start a new one.',
    notCancelled:
      'The run is not cancelled yet, since links that are on record could not be put among its results; they are kept beside them. Cancel again, or go on, once this is solved.',
    cancelled: 'Cancelled. The results so far are kept in {file}, whole rows of it all.',
    recipeChanged:
      'The recipe was changed since the run began, so the rest would be other links than the first ones. The results so far are kept in the partial file; start a new run for the rows that are left.',
    threadFailed:
      'A thread met something unexpected in these rows. What was written before is kept; go on from there, and start again if it stays.',
  },
} as const;
