/** JSON as a contender answers it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Parameters = Readonly<Record<string, string>>;

/** A question in the words of each contender, and how its answer becomes the common form, in which all must agree. */
export interface Question {
  readonly name: string;
  /** Which things the question is asked about; each of the first `kinds` makes one set of parameters. */
  readonly about: 'Task' | 'Plan';
  /** The same parameters every time, as of a page that many look at. */
  readonly again?: true;
  readonly zeren: { readonly query: string; readonly read: (data: Json) => Json };
  readonly rival: { readonly query: string; readonly read: (data: Json) => Json };
  readonly cypher: { readonly text: string; readonly read: (row: Json) => Json };
}

const at = (value: Json, ...path: readonly (string | number)[]): Json =>
  path.reduce<Json>((found, key) => (found as { readonly [key: string]: Json } | null)?.[key] ?? null, value);
const list = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);
const by = (items: readonly Json[], ...keys: readonly string[]): Json[] =>
  [...items].sort((a, b) => {
    for (const key of keys) {
      const [x, y] = [at(a, key), at(b, key)];
      if (x !== y) return (x ?? '') < (y ?? '') ? -1 : 1;
    }
    return 0;
  });
const pick = (value: Json, ...keys: readonly string[]): { [key: string]: Json } =>
  Object.fromEntries(keys.map((key) => [key, at(value, key)]));

// ---- in the words of Zeren
const bodies = `edges { node { id name } relation { basis roleText position } }`;
const zerenBodies = `leads(first: 5) { ${bodies} } responsible(first: 5) { ${bodies} } participants(first: 5) { ${bodies} }`;
const roles = ['leads', 'responsible', 'participants'] as const;
const zerenRole = (value: Json): Json =>
  by(
    list(at(value, 'edges')).map((edge) => ({
      ...pick(at(edge, 'node'), 'id', 'name'),
      ...pick(at(edge, 'relation'), 'basis', 'roleText', 'position'),
    })),
    'id',
  );
const zerenTask = (task: Json): Json => ({
  ...pick(task, 'id', 'name', 'number'),
  ...Object.fromEntries(roles.map((role) => [role, zerenRole(at(task, role))])),
});
const zerenNodes = (value: Json, key: string): readonly Json[] => list(at(value, key, 'nodes'));

// ---- in the words of @neo4j/graphql
const duty = `edges { node { id name } properties { basis roleText position } }`;
const rivalBodies = `leadsConnection { ${duty} } responsibleConnection { ${duty} } participantsConnection { ${duty} }`;
const rivalRole = (value: Json): Json =>
  by(
    list(at(value, 'edges')).map((edge) => ({
      ...pick(at(edge, 'node'), 'id', 'name'),
      ...pick(at(edge, 'properties'), 'basis', 'roleText', 'position'),
    })),
    'id',
  );
const rivalTask = (task: Json): Json => ({
  ...pick(task, 'id', 'name', 'number'),
  ...Object.fromEntries(roles.map((role) => [role, rivalRole(at(task, `${role}Connection`))])),
});

// ---- by hand
const cypherBodies = `COLLECT { MATCH (t)<-[r:LEADS]-(b:Entity) RETURN {id: b.id, name: b.name, basis: r.basis, roleText: r.roleText, position: r.position} } AS leads,
  COLLECT { MATCH (t)<-[r:RESPONSIBLE_FOR]-(b:Entity) RETURN {id: b.id, name: b.name, basis: r.basis, roleText: r.roleText, position: r.position} } AS responsible,
  COLLECT { MATCH (t)<-[r:PARTICIPATES_IN]-(b:Entity) RETURN {id: b.id, name: b.name, basis: r.basis, roleText: r.roleText, position: r.position} } AS participants`;
const cypherTask = (task: Json): Json => ({
  ...pick(task, 'id', 'name', 'number'),
  ...Object.fromEntries(
    roles.map((role) => [role, by(list(at(task, role)), 'id').map((body) => pick(body, 'id', 'name', 'basis', 'roleText', 'position'))]),
  ),
});

const taskOfPlan = 'action: { some: { plan: { some: { id: { eq: $id } } } } }';
const tasksOfPlan = 'MATCH (p:Entity {id: $id})<-[:PART_OF]-(:Action)<-[:PART_OF]-(t:Task)';
const inOrder = (actions: readonly Json[], tasks: (action: Json) => readonly Json[], task: (task: Json) => Json): Json =>
  by(actions, 'order', 'id').map((action) => ({
    ...pick(action, 'id', 'name', 'number'),
    tasks: by(tasks(action), 'order', 'id').map(task),
  }));

const plainTask = (task: Json): Json => pick(task, 'id', 'name', 'number');
const measurement = (value: Json): Json => pick(value, 'year', 'value', 'status', 'comparator');

const keyLookUp: Question = {
  name: 'key look-up',
  about: 'Task',
  zeren: {
    query: 'query($id: ID!) { node(id: $id) { ... on Task { id name number order region aliases } } }',
    read: (data) => at(data, 'node'),
  },
  rival: {
    query: 'query($id: ID!) { tasks(where: { id: { eq: $id } }) { id name number order region aliases } }',
    read: (data) => at(data, 'tasks', 0),
  },
  cypher: {
    text: 'MATCH (t:Entity {id: $id}) RETURN t.id AS id, t.name AS name, t.number AS number, t.order AS order, t.region AS region, t.aliases AS aliases',
    read: (rows) => at(rows, 0),
  },
};

const page: Question = {
  name: 'a page of 20',
  about: 'Plan',
  zeren: {
    query: 'query($id: ID!) { tasks(filter: { plan: $id }, first: 20, orderBy: NAME) { nodes { id name number } } }',
    read: (data) => zerenNodes(data, 'tasks'),
  },
  rival: {
    query: `query($id: ID!) { tasks(where: { ${taskOfPlan} }, limit: 20, sort: [{ name: ASC }, { id: ASC }]) { id name number } }`,
    read: (data) => at(data, 'tasks'),
  },
  cypher: {
    text: `${tasksOfPlan} WITH t ORDER BY t.name, t.id LIMIT 20 RETURN t.id AS id, t.name AS name, t.number AS number`,
    read: (rows) => rows,
  },
};

const pageWithBodies: Question = {
  name: 'the same with bodies',
  about: 'Plan',
  zeren: {
    query: `query($id: ID!) { tasks(filter: { plan: $id }, first: 20, orderBy: NAME) { nodes { id name number ${zerenBodies} } } }`,
    read: (data) => zerenNodes(data, 'tasks').map(zerenTask),
  },
  rival: {
    query: `query($id: ID!) { tasks(where: { ${taskOfPlan} }, limit: 20, sort: [{ name: ASC }, { id: ASC }]) { id name number ${rivalBodies} } }`,
    read: (data) => list(at(data, 'tasks')).map(rivalTask),
  },
  cypher: {
    text: `${tasksOfPlan} WITH t ORDER BY t.name, t.id LIMIT 20 RETURN t.id AS id, t.name AS name, t.number AS number, ${cypherBodies}`,
    read: (rows) => list(rows).map(cypherTask),
  },
};

const twoLevels: Question = {
  name: 'two levels below',
  about: 'Plan',
  zeren: {
    query:
      'query($id: ID!) { node(id: $id) { ... on Plan { id name actions(first: 10) { nodes { id name number order tasks(first: 20) { nodes { id name number order } } } } } } }',
    read: (data) => ({
      ...pick(at(data, 'node'), 'id', 'name'),
      actions: inOrder(zerenNodes(at(data, 'node'), 'actions'), (action) => zerenNodes(action, 'tasks'), plainTask),
    }),
  },
  rival: {
    query:
      'query($id: ID!) { plans(where: { id: { eq: $id } }) { id name actions { id name number order tasks { id name number order } } } }',
    read: (data) => ({
      ...pick(at(data, 'plans', 0), 'id', 'name'),
      actions: inOrder(list(at(data, 'plans', 0, 'actions')), (action) => list(at(action, 'tasks')), plainTask),
    }),
  },
  cypher: {
    text: `MATCH (p:Entity {id: $id}) RETURN p.id AS id, p.name AS name, COLLECT { MATCH (p)<-[:PART_OF]-(a:Action) RETURN {id: a.id, name: a.name, number: a.number, order: a.order,
      tasks: COLLECT { MATCH (a)<-[:PART_OF]-(t:Task) RETURN {id: t.id, name: t.name, number: t.number, order: t.order} }} } AS actions`,
    read: (rows) => ({
      ...pick(at(rows, 0), 'id', 'name'),
      actions: inOrder(list(at(rows, 0, 'actions')), (action) => list(at(action, 'tasks')), plainTask),
    }),
  },
};

const chain: Question = {
  name: "a plan's whole chain",
  about: 'Plan',
  zeren: {
    query: `query($id: ID!) { node(id: $id) { ... on Plan { id name docNumber covers(first: 5) { nodes { id name } }
      actions(first: 5) { nodes { id name number order tasks(first: 20) { nodes { id name number order ${zerenBodies} } } } }
      indicators(first: 10) { nodes { id name unit leads(first: 5) { ${bodies} } values(first: 5) { nodes { year value status comparator } } } } } } }`,
    read: (data) => {
      const plan = at(data, 'node');
      return {
        ...pick(plan, 'id', 'name', 'docNumber'),
        covers: by(zerenNodes(plan, 'covers'), 'id'),
        actions: inOrder(zerenNodes(plan, 'actions'), (action) => zerenNodes(action, 'tasks'), zerenTask),
        indicators: by(zerenNodes(plan, 'indicators'), 'id').map((indicator) => ({
          ...pick(indicator, 'id', 'name', 'unit'),
          leads: zerenRole(at(indicator, 'leads')),
          values: by(zerenNodes(indicator, 'values'), 'year').map(measurement),
        })),
      };
    },
  },
  rival: {
    query: `query($id: ID!) { plans(where: { id: { eq: $id } }) { id name docNumber covers { id name }
      actions { id name number order tasks { id name number order ${rivalBodies} } }
      indicators { id name unit leadsConnection { ${duty} } values { year value status comparator } } } }`,
    read: (data) => {
      const plan = at(data, 'plans', 0);
      return {
        ...pick(plan, 'id', 'name', 'docNumber'),
        covers: by(list(at(plan, 'covers')), 'id'),
        actions: inOrder(list(at(plan, 'actions')), (action) => list(at(action, 'tasks')), rivalTask),
        indicators: by(list(at(plan, 'indicators')), 'id').map((indicator) => ({
          ...pick(indicator, 'id', 'name', 'unit'),
          leads: rivalRole(at(indicator, 'leadsConnection')),
          values: by(list(at(indicator, 'values')), 'year').map(measurement),
        })),
      };
    },
  },
  cypher: {
    text: `MATCH (p:Entity {id: $id}) RETURN p.id AS id, p.name AS name, p.docNumber AS docNumber,
      COLLECT { MATCH (p)-[:COVERS]->(g:Region) RETURN {id: g.id, name: g.name} } AS covers,
      COLLECT { MATCH (p)<-[:PART_OF]-(a:Action) RETURN {id: a.id, name: a.name, number: a.number, order: a.order,
        tasks: COLLECT { MATCH (a)<-[:PART_OF]-(t:Task) WITH t, ${cypherBodies}
          RETURN {id: t.id, name: t.name, number: t.number, order: t.order, leads: leads, responsible: responsible, participants: participants} }} } AS actions,
      COLLECT { MATCH (p)-[:HAS_INDICATOR]->(i:Indicator) RETURN {id: i.id, name: i.name, unit: i.unit,
        leads: COLLECT { MATCH (i)<-[r:LEADS]-(b:Entity) RETURN {id: b.id, name: b.name, basis: r.basis, roleText: r.roleText, position: r.position} },
        values: COLLECT { MATCH (i)-[:HAS_VALUE]->(v:Measurement) RETURN {year: v.year, value: v.value, status: v.status, comparator: v.comparator} }} } AS indicators`,
    read: (rows) => {
      const plan = at(rows, 0);
      return {
        ...pick(plan, 'id', 'name', 'docNumber'),
        covers: by(list(at(plan, 'covers')), 'id').map((region) => pick(region, 'id', 'name')),
        actions: inOrder(list(at(plan, 'actions')), (action) => list(at(action, 'tasks')), cypherTask),
        indicators: by(list(at(plan, 'indicators')), 'id').map((indicator) => ({
          ...pick(indicator, 'id', 'name', 'unit'),
          leads: by(list(at(indicator, 'leads')), 'id').map((body) => pick(body, 'id', 'name', 'basis', 'roleText', 'position')),
          values: by(list(at(indicator, 'values')), 'year').map(measurement),
        })),
      };
    },
  },
};

export const questions: readonly Question[] = [
  keyLookUp,
  page,
  pageWithBodies,
  twoLevels,
  chain,
  { ...chain, name: 'the same query again', again: true },
];
