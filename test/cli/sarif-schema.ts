/**
 * What SARIF 2.1.0 (OASIS Standard, 27 March 2020) asks of the parts that we write, from the sections named; objects are closed so that a
 * misspelt property fails. The published types, against which the tests compile, cover the whole format.
 */
const message = { type: 'object', required: ['text'], additionalProperties: false, properties: { text: { type: 'string', minLength: 1 } } }; // §3.11
const positive = { type: 'integer', minimum: 1 };

const physicalLocation = {
	// §3.29
	type: 'object',
	required: ['artifactLocation', 'region'],
	additionalProperties: false,
	properties: {
		// §3.4.3: a URI reference, so spaces and Chinese are percent-encoded.
		artifactLocation: {
			type: 'object',
			required: ['uri'],
			additionalProperties: false,
			properties: { uri: { type: 'string', pattern: "^[A-Za-z0-9\\-._~!$&'()*+,;=:@%/]+$" } },
		},
		// §3.30.5 to §3.30.8: counted from 1.
		region: {
			type: 'object',
			required: ['startLine'],
			additionalProperties: false,
			properties: { startLine: positive, startColumn: positive, endLine: positive, endColumn: positive },
		},
	},
};

export const sarifSchema = {
	type: 'object',
	required: ['version', 'runs'],
	additionalProperties: false,
	properties: {
		$schema: { type: 'string' },
		version: { const: '2.1.0' }, // §3.13.2
		runs: {
			type: 'array',
			items: {
				type: 'object',
				required: ['tool'], // §3.14.6
				additionalProperties: false,
				properties: {
					tool: {
						type: 'object',
						required: ['driver'],
						additionalProperties: false,
						properties: {
							driver: {
								// §3.19
								type: 'object',
								required: ['name'],
								additionalProperties: false,
								properties: {
									name: { type: 'string' },
									version: { type: 'string' },
									informationUri: { type: 'string' },
									rules: {
										type: 'array',
										uniqueItems: true,
										items: {
											// §3.49
											type: 'object',
											required: ['id'],
											additionalProperties: false,
											properties: {
												id: { type: 'string' },
												shortDescription: message,
												helpUri: { type: 'string' },
												defaultConfiguration: {
													type: 'object',
													additionalProperties: false,
													properties: { level: { enum: ['none', 'note', 'warning', 'error'] } },
												},
											},
										},
									},
								},
							},
						},
					},
					columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] }, // §3.14.17
					results: {
						type: 'array',
						items: {
							// §3.27
							type: 'object',
							required: ['message'],
							additionalProperties: false,
							properties: {
								ruleId: { type: 'string' },
								ruleIndex: { type: 'integer', minimum: 0 },
								level: { enum: ['none', 'note', 'warning', 'error'] },
								message,
								locations: { type: 'array', items: { type: 'object', additionalProperties: false, properties: { physicalLocation } } },
								relatedLocations: {
									type: 'array',
									uniqueItems: true,
									items: {
										type: 'object',
										additionalProperties: false,
										properties: { id: { type: 'integer', minimum: -1 }, message, physicalLocation },
									},
								},
								partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
							},
						},
					},
				},
			},
		},
	},
};
