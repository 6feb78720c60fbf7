// A passage with its document's text, as far as the graph holds it.
// Parameters: $passage an id. Columns, one row or none: quote, start, end; text and sha256 of the document, or null.
MATCH (p:Passage {id: $passage})
MATCH (d:Entity {id: p.documentId})
RETURN p.quote AS quote, p.start AS start, p.end AS end, d.text AS text, d.sha256 AS sha256
