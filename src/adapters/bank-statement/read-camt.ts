import { XMLParser, XMLValidator } from 'fast-xml-parser';
import {
  type AboutFile,
  type LineFault,
  MOST_ENTRIES,
  type ReadEntry,
  type Reading,
} from '../../billing/statement/reading.ts';
import { entriesOf, returnedBy } from './camt-entry.ts';
import { child, children, isNode, type Node, textIn } from './xml-node.ts';

const MOST_FAULTS = 5;
/** ISO 20022 as banks hand it out. Later versions were never seen. */
const known = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.0[2-8]$/;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  // Entities that a file declares itself can grow without end.
  processEntities: false,
  isArray: (name) => ['Stmt', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd'].includes(name),
});

export const isXml = (text: string): boolean => /^\uFEFF?\s*<(?:\?xml|!--|[A-Za-z])/.test(text);

/** Reads camt.053. Entries that are not booked, or took money out, are left out. */
export function readCamt(text: string, sha256: string, about: AboutFile): Reading {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || !/camt\.05\d|<(?:\w+:)?Document\b/.test(text))
    return { problem: 'not-a-statement' };
  if (XMLValidator.validate(text) !== true) return { problem: 'broken' };
  const document = documentIn(text);
  if (document === undefined) return { problem: 'not-a-statement' };
  if (!isKnown(text)) return { problem: 'version' };
  const statements = children(child(document, 'BkToCstmrStmt'), 'Stmt');
  if (statements.length === 0) return { problem: 'not-a-statement' };
  const faults: LineFault[] = [];
  const entries: ReadEntry[] = [];
  const returned: ReadEntry[] = [];
  const account = accountOf(statements);
  let nth = 0;
  let leftOut = 0;
  for (const statement of statements) {
    const own = account === null ? { account: accountIn(statement) } : {};
    for (const entry of children(statement, 'Ntry')) {
      nth += 1;
      const found = entriesOf(entry, nth, about);
      if (found === 'left-out') leftOut += 1;
      else if ('kind' in found) faults.push(found);
      else entries.push(...found.entries.map((one) => ({ ...one, ...own })));
      returned.push(...returnedBy(entry, nth, about));
    }
  }
  if (faults.length > 0)
    return {
      format: 'camt.053',
      faults: faults.slice(0, MOST_FAULTS),
      more: Math.max(0, faults.length - MOST_FAULTS),
    };
  if (entries.length > MOST_ENTRIES) return { problem: 'too-many' };
  if (entries.length + returned.length === 0) return { problem: 'no-income' };
  const back = returned.length > 0 && { returned };
  return { read: { sha256, format: 'camt.053', account, entries, ...back, leftOut } };
}

function documentIn(text: string): Node | undefined {
  try {
    const parsed: unknown = parser.parse(text);
    const document = isNode(parsed) ? child(parsed, 'Document') : undefined;
    return document !== undefined && child(document, 'BkToCstmrStmt') !== undefined ? document : undefined;
  } catch {
    return undefined;
  }
}

const isKnown = (text: string): boolean =>
  [...text.slice(0, 4000).matchAll(/xmlns(?::\w+)?\s*=\s*["']([^"']+)["']/g)].some(([, space = '']) =>
    known.test(space),
  );

/** The accounts that the statements are about, as long as it is one. */
function accountOf(statements: readonly Node[]): string | null {
  const accounts = new Set(statements.map(accountIn));
  const [only = ''] = accounts;
  return accounts.size === 1 && only !== '' ? only : null;
}

function accountIn(statement: Node): string {
  const id = child(child(statement, 'Acct'), 'Id');
  return textIn(id, 'IBAN') || textIn(child(id, 'Othr'), 'Id');
}
