// Numbers for the compiler. An address's fixed offset must be known when it compiles, and a function's parameter is
// not; a type parameter is. So sizes travel as types, and `offsetof<T>()` is the number.

@unmanaged export class Size1 { a: u8 }
@unmanaged export class Size2 { a: u8; b: u8 }
@unmanaged export class Size3 { a: u8; b: u8; c: u8 }
@unmanaged export class Size4 { a: u8; b: u8; c: u8; d: u8 }
@unmanaged export class Size5 { a: u8; b: u8; c: u8; d: u8; e: u8 }
@unmanaged export class Size6 { a: u8; b: u8; c: u8; d: u8; e: u8; f: u8 }
@unmanaged export class Size32 { a: v128; b: v128 }
@unmanaged export class Size64 { a: v128; b: v128; c: v128; d: v128 }
