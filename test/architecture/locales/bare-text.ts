import ts from 'typescript';
import type { Catalogues } from './catalogues.ts';
import { place } from './keys.ts';

/** Attributes whose text a person sees or hears. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'cancelText',
  'children',
  'description',
  'emptyText',
  'extra',
  'help',
  'label',
  'message',
  'notFoundContent',
  'okText',
  'placeholder',
  'subTitle',
  'suffix',
  'title',
  'tooltip',
]);

const logical: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Names of keys, units and forms: the same in every language. */
const universal =
  /^(?:F\d{1,2}|[A-Z]|Ctrl|Alt|Shift|Enter|Esc|Tab|Home|End|kg|g|m|m³|cm|cm³|mm|pt|CNY|PDF|Excel|CSV|A4|A5|ID|\d+)$/;

/** Text written into a component instead of the catalogues: Chinese anywhere in it, letters where they are shown. */
export function bareTextFaults(file: ts.SourceFile, areas: Catalogues): readonly string[] {
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = shownText(node) ?? chineseText(node);
    if (text !== null && !isKey(text, areas))
      faults.push(`${place(file, node)} has bare text: ${text.trim().slice(0, 40)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
}

function shownText(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return wordy(node.text);
  if (ts.isJsxExpression(node) && node.expression !== undefined && isShownPlace(node))
    return literalText(node.expression);
  if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer !== undefined) {
    return ts.isStringLiteral(node.initializer) ? wordy(node.initializer.text) : null;
  }
  return null;
}

/** An expression between tags, or as the value of an attribute that people see. */
function isShownPlace({ parent }: ts.JsxExpression): boolean {
  return ts.isJsxAttribute(parent) ? spoken.has(parent.name.getText()) : true;
}

function literalText(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return wordy(node.text);
  if (ts.isConditionalExpression(node)) return literalText(node.whenTrue) ?? literalText(node.whenFalse);
  if (ts.isBinaryExpression(node)) return logical.has(node.operatorToken.kind) ? literalText(node.right) : null;
  if (ts.isTemplateExpression(node)) {
    return wordy([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
  }
  return null;
}

function chineseText(node: ts.Node): string | null {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isText && /\p{Script=Han}/u.test(node.text) ? node.text : null;
}

function wordy(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => !universal.test(word)) ? text : null;
}

/** A component may be handed the key of its text, whole or the end of it. */
function isKey(text: string, areas: Catalogues): boolean {
  if (!/^[a-z][\w.]*$/.test(text)) return false;
  return [...areas.values()].some((texts) => [...texts.keys()].some((key) => key === text || key.endsWith(`.${text}`)));
}
