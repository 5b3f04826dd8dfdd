import ts from 'typescript';
import { type Catalogue, type Catalogues, placeholdersOf } from './catalogues.ts';

/** A call `t('...')` or a code of an error, found in the source. */
interface Use {
  readonly node: ts.Node;
  readonly area: string;
  /** The key, or its shape when part of it is computed: then one key of that shape must exist. */
  readonly key: string | RegExp;
  /** Names given for placeholders; undefined when they cannot be known by reading. */
  readonly given?: readonly string[] | undefined;
}

const errorClasses = new Set(['UserError', 'ConflictError', 'OperationalError']);

/** Keys of the catalogues that this file uses and that do not exist, or that lack what their text asks for. */
export function keyFaults(file: ts.SourceFile, areas: Catalogues): readonly string[] {
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const use of usesAt(node, areas)) {
      const fault = faultOf(use, areas.get(use.area));
      if (fault !== null) faults.push(`${place(file, node)} ${fault}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...new Set(faults)];
}

export function place(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

function faultOf({ area, key, given }: Use, texts: Catalogue | undefined): string | null {
  if (texts === undefined) return `uses ${area}.json, which does not exist`;
  if (typeof key !== 'string') {
    return [...texts.keys()].some((candidate) => key.test(candidate))
      ? null
      : `uses ${area}:${key.source}: no such key`;
  }
  const variants = texts.get(key);
  if (variants === undefined) return `uses ${area}:${key}, which does not exist`;
  const lacking = given === undefined ? [] : placeholdersOf(variants).filter((name) => !given.includes(name));
  return lacking.length === 0 ? null : `uses ${area}:${key} without {{${lacking.join('}}, {{')}}}`;
}

function usesAt(node: ts.Node, areas: Catalogues): readonly Use[] {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const area = areaOf(node.expression);
    if (area !== null) return callUses(node, area);
  }
  if (ts.isNewExpression(node) && errorClasses.has(node.expression.getText())) {
    return codeUses(node, node.arguments?.[0], areas);
  }
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') return codeUses(node, node.initializer, areas);
  if (ts.isStringLiteralLike(node)) return qualifiedUses(node, areas);
  return [];
}

function callUses(call: ts.CallExpression, area: string): readonly Use[] {
  const given = namesGiven(call.arguments[1]);
  return shapesOf(call.arguments[0]).map(([first = '', ...rest]) => {
    const [, ofOther, start = first] = /^(\w+):(.*)$/.exec(first) ?? [];
    return { node: call, area: ofOther ?? area, key: keyOf([start, ...rest]), given };
  });
}

/** The key itself, or what keys look like whose computed parts are left open. */
function keyOf(parts: readonly string[]): string | RegExp {
  if (parts.length === 1) return parts[0] ?? '';
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
}

/** A code such as `orders.alreadyConfirmed` has its text at `error.alreadyConfirmed` of its area. */
function codeUses(node: ts.Node, code: ts.Expression | undefined, areas: Catalogues): readonly Use[] {
  return shapesOf(code).flatMap((shape) => {
    const [, area, name] = shape.length === 1 ? (/^([a-z]\w*)\.(\w+)$/.exec(shape[0] ?? '') ?? []) : [];
    return area === undefined || !areas.has(area) ? [] : [{ node, area, key: `error.${name}` }];
  });
}

/** `orders:sheet.title`, wherever it stands. */
function qualifiedUses(literal: ts.StringLiteralLike, areas: Catalogues): readonly Use[] {
  const [, area, key] = /^([a-z]\w*):([a-z][\w.]*\w)$/.exec(literal.text) ?? [];
  return area !== undefined && key !== undefined && areas.has(area) ? [{ node: literal, area, key }] : [];
}

/** What a text can be: one part, or the parts around what is computed. Empty when nothing of it is known. */
function shapesOf(node: ts.Expression | undefined): readonly (readonly string[])[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [[node.text]];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return shapesOf(node.expression);
  if (ts.isConditionalExpression(node)) return [...shapesOf(node.whenTrue), ...shapesOf(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [];
  const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  return parts.every((part) => part === '') ? [] : [parts];
}

/** Names in the object given for placeholders; undefined when it is not written out. */
function namesGiven(values: ts.Expression | undefined): readonly string[] | undefined {
  if (values === undefined) return [];
  if (!ts.isObjectLiteralExpression(values) || values.properties.some(ts.isSpreadAssignment)) return undefined;
  return values.properties.map((property) => property.name?.getText() ?? '');
}

/** The area bound by `const { t } = useTranslation('area')` in the nearest function around this use. */
function areaOf(name: ts.Identifier): string | null {
  for (let scope: ts.Node | undefined = name.parent; scope !== undefined; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
    for (const statement of scope.statements) {
      const area = ts.isVariableStatement(statement) ? boundArea(statement, name.text) : null;
      if (area !== null) return area;
    }
  }
  return null;
}

function boundArea(statement: ts.VariableStatement, name: string): string | null {
  for (const { name: target, initializer } of statement.declarationList.declarations) {
    if (initializer === undefined || !ts.isCallExpression(initializer) || !ts.isObjectBindingPattern(target)) continue;
    if (initializer.expression.getText() !== 'useTranslation') continue;
    const binds = target.elements.some(
      (element) => element.name.getText() === name && (element.propertyName ?? element.name).getText() === 't',
    );
    const [area] = initializer.arguments;
    const first = area !== undefined && ts.isArrayLiteralExpression(area) ? area.elements[0] : area;
    if (binds && first !== undefined && ts.isStringLiteralLike(first)) return first.text;
  }
  return null;
}
