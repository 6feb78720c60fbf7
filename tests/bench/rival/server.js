// @neo4j/graphql 7 over the database of NEO4J_URI, behind the same HTTP server (yoga) as Zeren. Its schema is the leanest one that can give
// the same answers to the bench's questions: bodies are departments, where Zeren's may be of five kinds.
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

// With both labels a look-up by id starts at the unique index on :Entity(id).
const typeDefs = `
  type Duty @relationshipProperties { basis: String roleText: String position: Int }
  type Department @node(labels: ["Entity", "Department"]) { id: ID! name: String! }
  type Region @node(labels: ["Entity", "Region"]) { id: ID! name: String! }
  type Measurement @node(labels: ["Entity", "Measurement"]) { id: ID! year: Int value: Float status: String comparator: String }
  type Indicator @node(labels: ["Entity", "Indicator"]) {
    id: ID! name: String! unit: String
    leads: [Department!]! @relationship(type: "LEADS", direction: IN, properties: "Duty")
    values: [Measurement!]! @relationship(type: "HAS_VALUE", direction: OUT)
  }
  type Task @node(labels: ["Entity", "Task"]) {
    id: ID! name: String! aliases: [String!]! number: String order: Int region: String
    action: [Action!]! @relationship(type: "PART_OF", direction: OUT)
    leads: [Department!]! @relationship(type: "LEADS", direction: IN, properties: "Duty")
    responsible: [Department!]! @relationship(type: "RESPONSIBLE_FOR", direction: IN, properties: "Duty")
    participants: [Department!]! @relationship(type: "PARTICIPATES_IN", direction: IN, properties: "Duty")
  }
  type Action @node(labels: ["Entity", "Action"]) {
    id: ID! name: String! number: String order: Int
    plan: [Plan!]! @relationship(type: "PART_OF", direction: OUT)
    tasks: [Task!]! @relationship(type: "PART_OF", direction: IN)
  }
  type Plan @node(labels: ["Entity", "Plan"]) {
    id: ID! name: String! docNumber: String
    actions: [Action!]! @relationship(type: "PART_OF", direction: IN)
    covers: [Region!]! @relationship(type: "COVERS", direction: OUT)
    indicators: [Indicator!]! @relationship(type: "HAS_INDICATOR", direction: OUT)
  }
`;

const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
const driver = neo4j.driver(NEO4J_URI ?? '', neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const yoga = createYoga({
  schema,
  logging: false,
  graphiql: false,
  maskedErrors: false,
  // Names the database, so that no question is preceded by one after the home database.
  context: () => ({ executionContext: driver, sessionConfig: { database: NEO4J_DATABASE } }),
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
process.once('SIGTERM', async () => {
  await driver.close();
  process.exit(0);
});
