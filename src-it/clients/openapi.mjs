import { Validator } from '@seriousme/openapi-schema-validator'
import { done, issuer, saw } from './visitor.mjs'

const document = await (await fetch(new URL('/openapi?format=json', issuer))).json()
const { valid, errors } = await new Validator().validate(document)
saw('version', document.openapi)
saw('paths', Object.keys(document.paths).length)
saw('errors', valid ? [] : errors)
done()
