import { type Look, textWidth } from './look.ts';
import type { Paper } from './paper.ts';

/** A sum under a table: what it is, and the amount at the right edge. */
export function writeSum(paper: Paper, label: string, amount: string, look: Look): void {
  const top = paper.y;
  const used = paper.put(label, look, { x: textWidth * 0.32, width: textWidth * 0.42, y: top });
  paper.put(amount, look, { x: textWidth * 0.74, width: textWidth * 0.26, align: 'right', y: top });
  paper.moveTo(top + used + 2);
}
