import { type Block, parseMarkup } from '../kernel/markup.ts';
import { type Html, html, lined } from './html.ts';

/** The agreement's text, from the same markup as its PDF. Its headings stand below an `<h2>`. */
export function agreementText(body: string): Html {
  return html`${parseMarkup(body).map(block)}`;
}

function block(piece: Block): Html {
  switch (piece.kind) {
    case 'heading':
      return piece.level === 1 ? html`<h3>${piece.text}</h3>` : html`<h4>${piece.text}</h4>`;
    case 'paragraph':
      return html`<p>${lined(piece.lines)}</p>`;
    case 'clause':
      return html`<p class="clause"><span>${piece.mark}</span><span>${lined(piece.lines)}</span></p>`;
    case 'list':
      return html`<ul>${piece.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'table':
      return table(piece);
  }
}

function table({ header, rows, right }: Extract<Block, { kind: 'table' }>): Html {
  const side = (index: number): Html => (right[index] === true ? html` class="right"` : html``);
  const head = header.map((cell, index) => html`<th scope="col"${side(index)}>${cell}</th>`);
  const body = rows.map(
    (row) => html`<tr>${row.map((cell, index) => html`<td${side(index)}>${cell}</td>`)}</tr>`,
  );
  // A table that is wider than a telephone scrolls by itself; the keyboard must be able to reach it.
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${header.join(', ')}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
