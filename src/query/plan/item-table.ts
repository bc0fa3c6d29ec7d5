// The items of a query: what each place of the sentence refers to.
import {
  type CompileOutcome,
  type CompileRequest,
  correlativeExpression,
  type DictionaryItem,
  headingText,
  linkExpression,
  linkItem,
  newCurrentRecord,
  parseDictionaryItem,
} from '#dictionary/index.ts';
import type { FieldDefinition, FieldReference } from '../sentence/index.ts';
import { queryError } from '../sentence/index.ts';
import { Associations } from './associations.ts';
import type { QueryEnvironment } from './environment.ts';
import { type ItemKind, newReportItem, type ReportItem } from './report-item.ts';

/** Association of multivalued fields that belong to none, under ASSOC.UNASSOC.MV. */
const COMMON_ASSOCIATION = '__QPROC.ASSOC__';
const FIELD_MARK = '\xfe';

/** Makes items of the references of a sentence. */
export class ItemTable {
  readonly items: ReportItem[] = [];
  readonly associations = new Associations();
  readonly #synonyms = new Map<string, () => ReportItem>();
  readonly #environment: QueryEnvironment;

  constructor(environment: QueryEnvironment) {
    this.#environment = environment;
  }

  /** A new item for a reference; a synonym gives the item that it names. */
  resolve(reference: FieldReference): ReportItem {
    switch (reference.kind) {
      case 'synonym': {
        const item = this.#synonyms.get(reference.name);
        if (!item) throw queryError('field-name', reference.name);
        return item();
      }
      case 'literal':
        return this.#literal(reference.text);
      case 'expression':
        return this.#add(this.#evaluated(reference.source));
      case 'field':
        return this.#add(this.#field(reference.definition));
      default:
        return reference satisfies never;
    }
  }

  /** AS: a name for the item that another place of the sentence makes. */
  define(synonym: string, item: () => ReportItem): void {
    this.#synonyms.set(synonym, item);
  }

  associate(item: ReportItem, name: string): void {
    item.association = this.associations.number(name);
  }

  /** Takes width and justification from the item's format. */
  measure(item: ReportItem): void {
    item.width = this.#environment.forms.fmt('1', item.format).length;
    const rest = item.format.replace(/^\d+/, '');
    const first = rest.charAt(0);
    item.justification = first;
    item.leftJustified = effectiveJustification(rest) !== 'R';
  }

  /** DISPLAY.LIKE: how another item looks. */
  displayLike(item: ReportItem, reference: FieldReference): void {
    const model =
      reference.kind === 'field' ? this.#field(reference.definition) : this.resolve(reference);
    item.heading = model.heading;
    item.format = model.format;
    item.conversion = model.conversion;
    item.association = model.association;
    item.multivalued = model.multivalued;
    item.breakNumber = model.breakNumber;
    item.headingGiven = model.headingGiven;
    this.measure(item);
  }

  #add(item: ReportItem): ReportItem {
    if (
      item.multivalued &&
      item.association === 0 &&
      item.kind !== 'literal' &&
      this.#environment.session.options.has('ASSOC.UNASSOC.MV')
    ) {
      this.associate(item, COMMON_ASSOCIATION);
    }
    this.items.push(item);
    return item;
  }

  #literal(text: string): ReportItem {
    const item = newReportItem('', 'literal');
    item.literal = text;
    item.format = `${text.length}L`;
    item.width = text.length;
    this.items.push(item);
    return item;
  }

  #field(definition: FieldDefinition): ReportItem {
    if (definition.type === 'L') return this.#linked(definition);
    const { name, record } = definition;
    const parsed = parseDictionaryItem(name, record);
    if (parsed.outcome === 'bad location') throw queryError('location', name);
    if (parsed.outcome === 'other type') throw queryError('item-type', parsed.type, name);
    const { item: source } = parsed;
    const item = newReportItem(name, itemKind(source));
    this.#dress(item, source);
    if (source.source.kind === 'field') item.fieldNumber = source.source.number;
    if (item.kind === 'expression') this.#compileInto(item, source);
    return item;
  }

  #dress(item: ReportItem, source: DictionaryItem): void {
    item.heading = source.heading;
    item.conversion = source.conversion;
    item.format = source.format;
    item.multivalued = source.multivalued;
    this.associate(item, source.association);
    this.measure(item);
    if (source.width !== undefined) {
      item.width = source.width;
      item.justification = source.justification ?? '';
      item.leftJustified = item.justification !== 'R';
    }
  }

  #compileInto(item: ReportItem, source: DictionaryItem): void {
    const outcome = this.#compile(source);
    if (outcome.outcome === 'failed') throw queryError('compile-item', item.name);
    item.expression = outcome.expression;
    if (source.source.kind !== 'id' && 'text' in source.source) {
      item.expressionText = source.source.text;
    }
  }

  #compile(item: DictionaryItem): CompileOutcome {
    const { compiler, forms } = this.#environment;
    const { source } = item;
    switch (source.kind) {
      case 'correlative':
        return correlativeExpression(source.text, source.fieldNumber, {
          forms,
          items: (name) => this.#environment.dictionary(name),
          expression: (text) => compiler?.expression(this.#request(text)) ?? { outcome: 'failed' },
          today: () => this.#environment.session.now(),
          report: (line) => this.#environment.session.terminal.writeLine(line),
        });
      case 'expression':
        return compiler?.expression(this.#request(source.text)) ?? { outcome: 'failed' };
      case 'program':
        return compiler?.program(this.#request(source.text)) ?? { outcome: 'failed' };
      default:
        return { outcome: 'failed' };
    }
  }

  #request(source: string): CompileRequest {
    const { session } = this.#environment;
    return {
      source,
      items: (name) => this.#environment.dictionary(name),
      report: (line) => session.terminal.writeLine(line),
    };
  }

  /** EVAL: looks like the first field of the expression; what never changes becomes a literal. */
  #evaluated(source: string): ReportItem {
    const outcome = this.#environment.compiler?.expression(this.#request(source));
    if (outcome?.outcome !== 'compiled') throw queryError('compile-eval', source);
    const { expression } = outcome;
    const item = newReportItem(source, 'expression');
    item.expression = expression;
    item.expressionText = source;
    item.heading = source;
    item.format = '10L';
    this.#dressLikeFirst(item);
    if (expression.constant) {
      item.kind = 'literal';
      item.literal = expression.evaluate(newCurrentRecord(this.#environment.fileName), 0);
    }
    return item;
  }

  #dressLikeFirst(item: ReportItem): void {
    const first = item.expression?.first;
    if (first) {
      item.format = first.format;
      item.conversion = first.conversion;
      item.multivalued = first.multivalued;
      this.associate(item, first.association);
    }
    this.measure(item);
  }

  #linked(definition: FieldDefinition): ReportItem {
    const at = definition.name.indexOf('%');
    const linkName = definition.name.slice(0, at);
    const itemName = definition.name.slice(at + 1);
    const link = linkItem(definition.record.split(FIELD_MARK));
    const dictionary = this.#environment.dictionaryOf(link.fileName);
    if (!dictionary) throw queryError('link-dictionary', link.fileName, linkName);
    const { files } = this.#environment.session;
    const record =
      files.read(dictionary, itemName) ?? files.read(dictionary, itemName.toUpperCase());
    if (record === undefined) throw queryError('link-item', linkName);
    const fields = record.split(FIELD_MARK);
    if (!'DIC'.includes((fields[0] ?? '?').slice(0, 1).toUpperCase())) {
      throw queryError('link-type', linkName);
    }
    const item = newReportItem(definition.name, 'expression');
    item.expressionText = linkExpression(link, itemName);
    const outcome = this.#environment.compiler?.expression(this.#request(item.expressionText));
    if (outcome?.outcome !== 'compiled') throw queryError('compile-link', definition.name);
    item.expression = outcome.expression;
    item.heading = headingText(fields[3] ?? '', definition.name);
    item.format = fields[4] ?? '';
    item.conversion = fields[2] ?? '';
    this.associate(item, fields[6] ?? '');
    item.multivalued = true;
    this.measure(item);
    return item;
  }
}

function itemKind(source: DictionaryItem): ItemKind {
  const { kind } = source.source;
  return kind === 'correlative' || kind === 'program' ? 'expression' : kind;
}

/** L, R, T or U of a format without its width; a fill character may stand first. */
function effectiveJustification(rest: string): string {
  const first = rest.charAt(0);
  if ('LRTU'.includes(first)) return first;
  return first === "'" ? rest.charAt(3) : rest.charAt(1);
}
