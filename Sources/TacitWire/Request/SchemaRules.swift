/// JSON Schema (2020-12): which keywords hold names and values that software compares, and which hold prose.
enum SchemaRules {
    static func rule(_ key: String) -> LeafRule {
        switch key {
        case "type", "format", "contentEncoding": .control(.word)
        case "enum", "const", "$ref", "$schema", "$id", "$anchor": .control(.schemaLiteral)
        case "required": .control(.identifier)
        case "contentMediaType": .control(.mediaType)
        case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas": .zone(.schemaMap)
        case "items", "prefixItems", "contains", "additionalProperties", "anyOf", "allOf", "oneOf", "not", "if", "then",
            "else", "propertyNames", "unevaluatedProperties", "unevaluatedItems":
            .zone(.schema)
        default: .text
        }
    }
}
