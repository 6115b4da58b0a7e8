// Reads keys out of a settings.py from its syntax tree. Nothing is evaluated: an assignment gives a key when its value is a literal,
// a look-up in the environment whose default is one, or a variable that the file gives such a value once.
import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/python';
import { translator } from '../language.ts';
import { SettingsFileError } from './errors.ts';
import { joinLiterals, type Literal, readLiteral } from './python-literals.ts';
import {
  lineFinder,
  type SettingsKeys,
  secretBytes,
  settingRole,
  splitFallbacks,
  type ValueTrouble,
  valueReason,
} from './settings-keys.ts';

const t = translator('settingsFile');

/** `text` has `\n` line breaks. Throws SettingsFileError. */
export function readPythonSettings(text: string): SettingsKeys {
  // Most files of a project hold no key at all, and need no parsing to say so.
  if (!text.includes('SECRET_KEY')) return { keys: [], skipped: [] };
  try {
    return new Reader(text).read();
  } catch (error) {
    if (error instanceof SettingsFileError) throw error;
    // Nesting so deep that the stack ends, which Python refuses too.
    throw tooTangled();
  }
}

/** Milliseconds; a settings file of ordinary size takes some twenty. */
const PARSING_LIMIT = 1000;

/** The parser mends what is broken, at a price: for some texts that no one would write, many seconds. */
function parse(text: string): Tree {
  const deadline = performance.now() + PARSING_LIMIT;
  const parsing = parser.startParse(text);
  for (let step = 1; ; step++) {
    const tree = parsing.advance();
    if (tree) return tree;
    if (step % 1024 === 0 && performance.now() > deadline) throw tooTangled();
  }
}

const tooTangled = () => new SettingsFileError('settings-broken', t('tooTangled'));

class Reader {
  readonly #text: string;
  readonly #line: (offset: number) => number;
  readonly #found: SettingsKeys = { keys: [], skipped: [] };
  readonly #variables = new Map<string, SyntaxNode | null>();

  constructor(text: string) {
    this.#text = text;
    this.#line = lineFinder(text);
  }

  read(): SettingsKeys {
    const tree = parse(this.#text);
    this.#noteVariables(tree);
    // A function's variables are no settings.
    let functions = 0;
    tree.iterate({
      enter: (at) => {
        if (FUNCTIONS.has(at.name)) functions++;
        if (at.name === 'String' || at.name === 'FormatString') this.#refuseUnclosed(at);
        if (functions > 0) return;
        if (at.name === 'AssignStatement') this.#readAssignment(at.node);
        if (at.name === 'UpdateStatement') this.#readUpdate(at.node);
        if (at.name === 'ExpressionStatement') this.#readMethod(at.node);
      },
      leave: ({ name }) => {
        if (FUNCTIONS.has(name)) functions--;
      },
    });
    return this.#found;
  }

  /** Names that are given a value once in the whole file, whatever part of it runs; null for those that are given several. */
  #noteVariables(tree: Tree): void {
    let functions = 0;
    tree.iterate({
      enter: ({ name, node }) => {
        if (FUNCTIONS.has(name)) functions++;
        if (name === 'AssignStatement') {
          const parts = assignment(node);
          const value = parts.pop() ?? [];
          for (const target of parts) {
            const plain = target.length === 1 && value.length === 1 && functions === 0;
            for (const part of target) if (part.name === 'VariableName') this.#note(part, plain ? value[0] : undefined);
          }
        } else if (WRITERS.has(name)) {
          for (const child of children(node)) if (child.name === 'VariableName') this.#note(child, undefined);
        }
      },
      leave: ({ name }) => {
        if (FUNCTIONS.has(name)) functions--;
      },
    });
  }

  #note(target: SyntaxNode, value: SyntaxNode | undefined): void {
    const name = this.#source(target);
    this.#variables.set(name, this.#variables.has(name) || value === undefined ? null : value);
  }

  /** The value of a variable, if it can only have one where it is used. */
  #valueOf(variable: SyntaxNode, depth: number): SyntaxNode | undefined {
    const value = this.#variables.get(this.#source(variable));
    return value && value.to <= variable.from && depth < MAX_VARIABLES ? value : undefined;
  }

  /** `A = B: int = value` is a chain of targets; the part after the last `=` is the value. */
  #readAssignment(statement: SyntaxNode): void {
    const parts = assignment(statement);
    const value = parts.pop() ?? [];
    for (const target of parts) {
      const names = target.filter(({ name }) => name === 'VariableName').map((node) => this.#source(node));
      for (const name of names.filter(settingRole)) {
        if (target.length > 1) this.#skip(name, statement, 'assignedTogether');
        else this.#readValue(name, statement, value);
      }
    }
  }

  /** `SECRET_KEY_FALLBACKS += […]` adds to the list. */
  #readUpdate(statement: SyntaxNode): void {
    const [target, operator, ...value] = children(statement);
    const name = target?.name === 'VariableName' ? this.#source(target) : '';
    const role = settingRole(name);
    if (role === undefined) return;
    if (role === 'fallback' && operator && this.#source(operator) === '+=') this.#readValue(name, statement, value);
    else this.#skip(name, statement, 'severalParts');
  }

  /** `SECRET_KEY_FALLBACKS.append(…)`, or `.extend` or `.insert`, adds to it; what else a method does to it is not known. */
  #readMethod(statement: SyntaxNode): void {
    const [call] = children(statement);
    const [callee, list] = call?.name === 'CallExpression' ? children(call) : [];
    const [variable, , method] = callee?.name === 'MemberExpression' ? children(callee) : [];
    const setting = variable?.name === 'VariableName' ? this.#source(variable) : '';
    if (settingRole(setting) !== 'fallback' || !method || list?.name !== 'ArgList') return;
    const argument = children(list).at(-2);
    const adds = this.#source(method);
    if (argument === undefined || !/^(append|extend|insert)$/.test(adds)) this.#skip(setting, statement, 'fromCall');
    else this.#readExpression(setting, argument, { isItem: adds !== 'extend' });
  }

  #readValue(setting: string, statement: SyntaxNode, value: SyntaxNode[]): void {
    const [first] = value;
    if (first === undefined || value.some(({ type }) => type.isError)) {
      this.#skip(setting, statement, 'notUnderstood');
    } else if (value.length > 1) {
      // A tuple without parentheses.
      if (settingRole(setting) === 'fallback') this.#readElements(setting, value);
      else this.#skip(setting, statement, 'tuple');
    } else {
      this.#readExpression(setting, first);
    }
  }

  #readExpression(setting: string, node: SyntaxNode, how: How = {}): void {
    const inner = children(node).filter(({ name }) => !brackets.has(name));
    const isList = settingRole(setting) === 'fallback' && !how.isItem;
    switch (node.name) {
      case 'String':
      case 'ContinuedString':
      case 'FormatString':
        // Django would take a text for its letters here; as an environment variable's default it is split at commas.
        if (isList && !how.viaEnvironment) this.#skip(setting, node, 'textNotList');
        else this.#add(setting, node, this.#literal(node), isList);
        return;
      case 'ParenthesizedExpression':
        if (inner.length === 1 && inner[0]) this.#readExpression(setting, inner[0], how);
        else this.#skip(setting, node, 'notUnderstood');
        return;
      case 'ArrayExpression':
      case 'TupleExpression':
        if (isList) this.#readElements(setting, inner);
        else this.#skip(setting, node, 'listNotText');
        return;
      case 'CallExpression':
        this.#readCall(setting, node, how);
        return;
      case 'BinaryExpression': {
        // os.environ.get("…") or "default"
        const [left, operator, right] = inner;
        const joined = this.#literal(node);
        if (operator?.name === 'or' && right) {
          this.#readExpression(setting, right, how);
        } else if (joined.kind !== 'refused') {
          this.#add(setting, node, joined, isList);
        } else if (isList && left && right && operator && this.#source(operator) === '+') {
          this.#readExpression(setting, left, how);
          this.#readExpression(setting, right, how);
        } else {
          this.#skip(setting, node, 'severalParts');
        }
        return;
      }
      case 'MemberExpression':
        this.#skip(setting, node, /\benviron\b/.test(this.#source(node)) ? 'fromEnvironment' : 'fromElsewhere');
        return;
      case 'VariableName': {
        const depth = (how.depth ?? 0) + 1;
        const value = this.#valueOf(node, depth);
        if (value) this.#readExpression(setting, value, { ...how, depth });
        else this.#skip(setting, node, 'fromVariable');
        return;
      }
      default:
        this.#skip(setting, node, 'notPlainText');
    }
  }

  /** The items of a list; a call inside has a text for each, not a list. */
  #readElements(setting: string, nodes: SyntaxNode[]): void {
    let isSpread = false;
    for (const node of nodes) {
      if (node.name === ',') continue;
      if (this.#source(node) === '*') {
        isSpread = true;
        continue;
      }
      this.#readExpression(setting, node, { isItem: !isSpread });
      isSpread = false;
    }
  }

  #readCall(setting: string, node: SyntaxNode, how: How): void {
    const [callee, list] = children(node);
    if (!callee || list?.name !== 'ArgList') {
      this.#skip(setting, node, 'notUnderstood');
    } else if (!ENVIRONMENT.test(this.#source(callee).replace(/\s+/g, ''))) {
      this.#skip(setting, node, 'fromCall');
    } else {
      const fallback = defaultArgument(children(list), (child) => this.#source(child));
      if (fallback === undefined) this.#skip(setting, node, 'fromEnvironment');
      else this.#readExpression(setting, fallback, { ...how, viaEnvironment: true });
    }
  }

  #literal(node: SyntaxNode): Literal {
    if (node.name === 'ContinuedString') return joinLiterals(children(node).map((part) => this.#literal(part)));
    if (node.name === 'ParenthesizedExpression') {
      const inner = children(node).filter(({ name }) => !brackets.has(name));
      if (inner.length === 1 && inner[0]) return this.#literal(inner[0]);
    }
    if (node.name === 'String' || node.name === 'FormatString') return readLiteral(this.#source(node));
    if (node.name === 'BinaryExpression') {
      const [left, operator, right] = children(node);
      if (left && right && operator && this.#source(operator) === '+')
        return joinLiterals([this.#literal(left), this.#literal(right)]);
    }
    return { kind: 'refused', reason: node.type.isError ? 'notUnderstood' : 'notPlainText' };
  }

  #add(setting: string, node: SyntaxNode, literal: Literal, split: boolean): void {
    const values = valuesOf(literal, split);
    if (literal.kind === 'refused') this.#skip(setting, node, literal.reason);
    else if (values.length === 0) this.#skip(setting, node, 'empty');
    for (const value of values) {
      const secret = typeof value === 'string' ? secretBytes(value) : value;
      const role = settingRole(setting);
      if (secret === null) this.#skip(setting, node, 'loneSurrogate');
      else if (secret.length === 0) this.#skip(setting, node, 'empty');
      else if (role) this.#found.keys.push({ setting, role, line: this.#line(node.from), secret });
    }
  }

  #skip(setting: string, node: SyntaxNode, trouble: ValueTrouble): void {
    this.#found.skipped.push({ setting, line: this.#line(node.from), reason: valueReason(trouble) });
  }

  /** Everything after such a quote looks like text, so keys may hide in it. */
  #refuseUnclosed(node: { from: number; to: number }): void {
    // Raw, since only the quotes matter here.
    const quoted = this.#source(node).replace(/^[A-Za-z]*/, '');
    if (!/^('''|""")/.test(quoted) || readLiteral(`r${quoted}`).kind !== 'refused') return;
    const line = this.#line(node.from);
    throw new SettingsFileError('settings-broken', t('unclosed', { line: String(line) }), line);
  }

  #source(node: { from: number; to: number }): string {
    return this.#text.slice(node.from, node.to);
  }
}

/** How an expression's value is taken. */
interface How {
  /** A text from the environment: a list's items stand in it, separated by commas. */
  viaEnvironment?: boolean;
  /** One item of a list. */
  isItem?: boolean;
  /** Through how many variables it was reached. */
  depth?: number;
}

/** A variable that holds a variable that holds … */
const MAX_VARIABLES = 8;

/** Statements that give names a value which is not to be seen. */
const WRITERS = new Set([
  'UpdateStatement',
  'ImportStatement',
  'ForStatement',
  'WithStatement',
  'NamedExpression',
  'DeleteStatement',
  'ScopeStatement',
  'TryStatement',
]);

const FUNCTIONS = new Set(['FunctionDefinition', 'LambdaExpression']);

const brackets = new Set(['(', ')', '[', ']', '{', '}']);

// os.environ.get, os.getenv, django-environ's env(…) and env.str(…), python-decouple's config(…), their list forms.
const ENVIRONMENT =
  /^(\w+\.)*(environ\.get|environ\.setdefault|getenv|env|Env\(\)|config|get_env|(env|Env\(\))\.(str|bytes|list|tuple|get_value))$/;

/** The second positional argument, or the one named `default`. */
function defaultArgument(list: SyntaxNode[], source: (node: SyntaxNode) => string): SyntaxNode | undefined {
  const args: SyntaxNode[][] = [[]];
  for (const child of list.slice(1, -1)) {
    if (child.name === ',') args.push([]);
    else args.at(-1)?.push(child);
  }
  const named = args.find(([name, equals]) => name && equals?.name === 'AssignOp' && source(name) === 'default');
  if (named) return named[2];
  const second = args[1];
  return second?.length === 1 ? second[0] : undefined;
}

function valuesOf(literal: Literal, split: boolean): (string | Uint8Array)[] {
  if (literal.kind === 'refused') return [];
  if (literal.kind === 'bytes') return [literal.bytes];
  return split ? splitFallbacks(literal.text) : [literal.text];
}

/** The targets of an assignment, in their order, and its value at the end. */
function assignment(statement: SyntaxNode): SyntaxNode[][] {
  const parts: SyntaxNode[][] = [[]];
  for (const child of children(statement)) {
    if (child.name === 'AssignOp') parts.push([]);
    else if (child.name !== 'TypeDef') parts.at(-1)?.push(child);
  }
  return parts;
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'Comment') found.push(child);
  }
  return found;
}
