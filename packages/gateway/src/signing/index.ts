export {canonicalString, signatureParameter, type WireParameter} from './canonical-string.ts';
export {signCanonicalString} from './signature.ts';
