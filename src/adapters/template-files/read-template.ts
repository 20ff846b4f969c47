import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { checkClauseText } from '../../agreements/templates/check-clause-text.ts';
import { checkTemplate } from '../../agreements/templates/check-template.ts';
import { TemplateFile } from '../../agreements/templates/import-templates.ts';
import { sayProblem } from '../../agreements/templates/say-problem.ts';
import { plain } from '../../kernel/format.ts';
import type { Locale } from '../../kernel/locale.ts';

/** Something to be mended, and where. */
export interface FileFinding {
  readonly file: string;
  readonly line: number;
  readonly said: string;
}

export interface FileRead {
  readonly file: string;
  readonly template: TemplateFile | undefined;
  readonly findings: readonly FileFinding[];
  /** The line on which this part begins: `['clauses', 2, 'text']`. */
  lineOf(path: readonly (string | number)[]): number;
}

type Path = readonly (string | number)[];

/** Reads one file and names everything that is wrong with it, each with its line. */
export function readTemplateFile(file: string, content: string, locale: Locale): FileRead {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: true });
  const lineOf = (path: Path): number => lineIn(document, lines, path);
  const nothing = { file, template: undefined, lineOf };
  if (document.errors.length > 0) {
    const findings = document.errors.map(({ message, linePos }) => ({
      file,
      line: linePos?.[0].line ?? 1,
      said: message.split('\n')[0] ?? message,
    }));
    return { ...nothing, findings };
  }
  const read = TemplateFile.safeParse(document.toJS());
  if (!read.success)
    return { ...nothing, findings: read.error.issues.map((issue) => findingOf(issue, file, lineOf)) };
  const findings = textFindings(read.data, file, lineOf, locale);
  return { file, template: read.data, findings, lineOf };
}

function textFindings(
  template: TemplateFile,
  file: string,
  lineOf: (path: Path) => number,
  locale: Locale,
): FileFinding[] {
  const place = new Map(template.clauses.map(({ key }, index) => [key, index]));
  const inMarks = checkTemplate(template).map((problem) => {
    const path: Path =
      problem.clauseKey === null ? ['title'] : ['clauses', place.get(problem.clauseKey) ?? 0, problem.part];
    // A block of text begins below its key, and its lines are counted from there.
    const line = problem.part === 'text' ? lineOf(path) + problem.line - 1 : lineOf(path);
    return { file, line, said: plain(sayProblem(problem), locale) };
  });
  const inTexts = template.clauses.flatMap(({ text }, index) => {
    const problem = checkClauseText(text);
    return problem === undefined
      ? []
      : [{ file, line: lineOf(['clauses', index, 'text']), said: plain(problem, locale) }];
  });
  return [...inMarks, ...inTexts];
}

function findingOf(issue: z.core.$ZodIssue, file: string, lineOf: (path: Path) => number): FileFinding {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  return { file, line: lineOf(path), said: `${path.join('.') || 'file'}: ${issue.message}` };
}

function lineIn(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (!isNode(node) || node.range === undefined || node.range === null) continue;
    const { line } = lines.linePos(node.range[0]);
    // The range of a block begins at its `|`.
    return length === path.length && 'type' in node && String(node.type).startsWith('BLOCK')
      ? line + 1
      : line;
  }
  return 1;
}
