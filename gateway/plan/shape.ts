import {
  type FieldNode,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from './fragments.js';
import { put, type Row } from './row.js';

type Variables = Readonly<Record<string, unknown>>;

/** Makes of what the subgraphs answered exactly what the client asked for; null when a value that cannot be null is missing. */
export type Shaper = (input: Row, variables: Variables) => Row | null;

type WithFields = GraphQLObjectType | GraphQLInterfaceType;

/** Whether a selection is wanted under these variables. */
type Condition = (variables: Variables) => boolean;

/** A selection set of the document and the `@include` and `@skip` that it stands under. */
interface Selected {
  readonly set: SelectionSetNode;
  readonly conditions: readonly Condition[];
}

/** Null where a value that cannot be null is not there: the object around it becomes null. */
type Complete = (value: unknown, variables: Variables) => unknown;

/** A field of the answer: everything in the document that it stands for. */
interface Occurrences {
  readonly field: FieldNode;
  readonly selected: Selected[];
  readonly conditions: (readonly Condition[])[];
}

interface Field {
  readonly name: string;
  /** Null when it is always wanted; else any of these does. */
  readonly conditions: readonly (readonly Condition[])[] | null;
  readonly complete: Complete;
  readonly nonNull: boolean;
  readonly isTypename: boolean;
  /** Asked for because of what follows from its being null; not part of the answer. */
  readonly isUnseen: boolean;
  /** A name that every object inherits something by, so what it holds is looked at by itself. */
  readonly inherited: boolean;
}

/**
 * Compiles the shape of one operation. Subgraphs answer more than was asked for (keys, type names), and each other's
 * fields; what they may not say through this schema, such as a value of an enum that is not in it, becomes null. Fields
 * called `unseen` are looked at and left out.
 */
export function compileShape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  unseen: string | undefined,
): Shaper {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no ${operation.operation}`);
  const shape = new Compiler(schema, fragments, unseen).shapeOf(
    [{ set: operation.selectionSet, conditions: [] }],
    root,
  );
  return (input, variables) => fill(shape, input, variables);
}

interface Shape {
  /** Null for an interface whose implementation no subgraph has told. */
  readonly typename: string | null;
  readonly fields: readonly Field[];
}

class Compiler {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly unseen: string | undefined,
  ) {}

  /** What is asked of an object of this type, in the order of the document; the same name twice is one field. */
  shapeOf(selected: readonly Selected[], type: WithFields): Shape {
    const found = new Map<string, Occurrences>();
    for (const one of selected) this.collect(one, type, found);
    const fields = [...found].flatMap(([name, occurrences]) => this.fieldOf(name, occurrences, type) ?? []);
    return { typename: isObjectType(type) ? type.name : null, fields };
  }

  private collect({ set, conditions }: Selected, type: WithFields, into: Map<string, Occurrences>): void {
    for (const selection of set.selections) {
      const all = [...conditions, ...conditionsOf(selection)];
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const known = into.get(name) ?? { field: selection, selected: [], conditions: [] };
        known.conditions.push(all);
        if (selection.selectionSet) known.selected.push({ set: selection.selectionSet, conditions: all });
        into.set(name, known);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments[selection.name.value] : selection;
      if (fragment && this.applies(fragment.typeCondition?.name.value, type))
        this.collect({ set: fragment.selectionSet, conditions: all }, type, into);
    }
  }

  private applies(condition: string | undefined, type: WithFields): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    return isAbstractType(wanted) && this.schema.isSubType(wanted, type);
  }

  private fieldOf(name: string, { field, selected, conditions }: Occurrences, parent: WithFields): Field | null {
    const isTypename = field.name.value === '__typename';
    const type = isTypename ? GraphQLString : parent.getFields()[field.name.value]?.type;
    if (!type) return null;
    return {
      name,
      conditions: conditions.some((one) => one.length === 0) ? null : conditions,
      complete: this.completeOf(type, selected),
      nonNull: isTypename || isNonNullType(type),
      isTypename,
      isUnseen: name === this.unseen,
      inherited: name in {},
    };
  }

  private completeOf(type: GraphQLOutputType, selected: readonly Selected[]): Complete {
    if (isNonNullType(type)) return this.completeOf(type.ofType, selected);
    if (isListType(type)) return listOf(this.completeOf(type.ofType, selected), isNonNullType(type.ofType));
    if (isLeafType(type)) {
      const isValid = leafCheck(type);
      return (value) => (isValid(value) ? value : null);
    }
    const shapes = new Map<unknown, Shape | null>();
    return (value, variables) => {
      if (typeof value !== 'object' || value === null) return null;
      const input = value as Row;
      const name = input.__typename ?? type.name;
      let shape = shapes.get(name);
      if (shape === undefined) {
        const named = this.schema.getType(String(name));
        shape = !named || isUnionType(named) || !('getInterfaces' in named) ? null : this.shapeOf(selected, named);
        shapes.set(name, shape);
      }
      return shape && fill(shape, input, variables);
    };
  }
}

function fill({ typename, fields }: Shape, input: Row, variables: Variables): Row | null {
  const output: Row = {};
  for (const { name, conditions, complete, nonNull, isTypename, isUnseen, inherited } of fields) {
    if (conditions && !conditions.some((all) => all.every((holds) => holds(variables)))) continue;
    const value = isTypename ? typename : inherited && !Object.hasOwn(input, name) ? null : input[name];
    const completed = value === null || value === undefined ? null : complete(value, variables);
    if (completed === null && nonNull) return null;
    if (isUnseen) continue;
    if (inherited) put(output, name, completed);
    else output[name] = completed;
  }
  return output;
}

function listOf(complete: Complete, nonNull: boolean): Complete {
  return (value, variables) => {
    if (!Array.isArray(value)) return null;
    const list = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index += 1) {
      const one = value[index];
      const completed = one === null || one === undefined ? null : complete(one, variables);
      if (completed === null && nonNull) return null;
      list[index] = completed;
    }
    return list;
  };
}

function conditionsOf({ directives = [] }: SelectionNode): Condition[] {
  return directives.flatMap(({ name, arguments: given = [] }) => {
    if (name.value !== 'include' && name.value !== 'skip') return [];
    const wanted = name.value === 'include';
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) return [(variables: Variables) => variables[value.name.value] === wanted];
    return value?.kind === Kind.BOOLEAN && value.value === wanted ? [] : [() => false];
  });
}

function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  switch (type.name) {
    case GraphQLString.name:
      return (value) => typeof value === 'string';
    case GraphQLInt.name:
      return Number.isInteger;
    case GraphQLFloat.name:
      return Number.isFinite;
    case GraphQLBoolean.name:
      return (value) => typeof value === 'boolean';
    case GraphQLID.name:
      return (value) => typeof value === 'string' || Number.isInteger(value);
    default:
      return () => true;
  }
}
