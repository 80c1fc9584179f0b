use std::io::Write;
use std::process::Stdio;

use wasm_encoder::{
    BlockType, CodeSection, CustomSection, Function, FunctionSection, Ieee32, Ieee64,
    InstructionSink, MemArg, MemArgTarget, MemorySection, MemoryType, Module, RefType,
    TableSection, TableType, TypeSection, ValType,
};

use super::format::I32_CONST;
use super::restoring::restore;
use super::{find_functions, sort};
use crate::encode::encode;
use crate::paths;
use crate::run;

fn program(write: impl Fn(&mut InstructionSink<'_>)) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut functions = FunctionSection::new();
    functions.function(0).function(0);
    let mut tables = TableSection::new();
    let table = TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 1,
        maximum: None,
        shared: false,
    };
    tables.table(table);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 17,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut code = CodeSection::new();
    let mut first = Function::new([(2, ValType::I32), (1, ValType::I64), (200, ValType::F64)]);
    write(&mut first.instructions());
    first.instructions().end();
    let mut second = Function::new([]);
    second.instructions().call(0).end();
    code.function(&first).function(&second);
    let mut module = Module::new();
    module.section(&types).section(&functions).section(&tables).section(&memories);
    module.section(&code);
    let table = [0x10_0000_u32, 7, 0x10_0007, 5, 0x10_000c, 0x10_0000, 0xfe].map(u32::to_le_bytes);
    module.section(&CustomSection { name: "last".into(), data: table.concat().into() });
    module.finish()
}

fn access(offset: u64, align: u32) -> MemArg {
    MemArg { offset, align, target: MemArgTarget::default(), ordering: None }
}

/// Something of every kind.
fn everything() -> Vec<u8> {
    program(|it| {
        it.block(BlockType::Empty).loop_(BlockType::Empty);
        it.i32_const(0).br_if(1).i32_const(-5).if_(BlockType::Empty).nop().else_().nop().end();
        it.i32_const(70_000).br_table([0, 1, 0], 1).end().end();
        // Addresses, up and down.
        for address in [0x10_0000, 0x10_0010, 0x10_0004, 0x1f_ffff] {
            it.i32_const(address).i32_load(access(4, 2)).local_set(0);
        }
        it.i32_const(0x20_0000).local_tee(1).i64_load(access(300, 2)).local_set(2);
        it.local_get(1).i32_const(1).i32_store8(access(0, 0));
        it.local_get(1).f64_const(Ieee64::from(0.5)).f64_store(access(8, 3));
        it.f32_const(Ieee32::from(0.5)).i32_trunc_sat_f32_s().drop();
        it.i64_const(i64::MIN).i64_const(-1).i64_add().drop();
        it.i32_const(0).i32_const(0).i32_const(9).memory_copy(0, 0);
        it.i32_const(0).i32_const(0).i32_const(9).memory_fill(0);
        it.memory_size(0).memory_grow(0).drop();
        it.ref_func(1).drop().i32_const(0).call_indirect(0, 0);
        it.return_().unreachable();
    })
}

#[test]
fn what_was_sorted_comes_back_as_it_was() {
    let sorted = sort(&everything()).unwrap();
    assert_eq!(restore(&sorted.concat()).unwrap(), everything());
}

#[test]
fn the_page_puts_back_what_was_sorted() {
    let script = paths::root().join("src/embed/program.js");
    let script = std::fs::read_to_string(script).unwrap();
    let run = "unpack(require('fs').readFileSync(0, 'utf8')).then((program) => process.stdout.write(program))";
    let mut node = run::command("node");
    node.args(["-e", &format!("{script}{run}")]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut page = node.spawn().unwrap();
    let text = encode(&sort(&everything()).unwrap());
    page.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = page.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(output.stdout, everything());
}

#[test]
fn addresses_and_usual_alignments_take_little() {
    let far_apart = |between: i32| {
        program(move |it| {
            for at in 0..50 {
                it.i32_const(0x10_0000 + at * between).i32_load(access(0, 2)).drop();
            }
        })
    };
    let near = sort(&far_apart(8)).unwrap().concat();
    let constants = 50 * 3;
    assert!(near.len() < far_apart(8).len() - constants / 2, "{} bytes", near.len());
}

#[test]
fn an_instruction_that_the_page_does_not_know_is_named() {
    let wasm = program(|it| {
        it.v128_const(0).drop();
    });
    let error = sort(&wasm).unwrap_err().to_string();
    assert!(error.contains("0xfd"), "{error}");
}

#[test]
fn what_is_written_longer_than_it_must_be_is_refused() {
    let mut wasm = program(|it| {
        it.i32_const(0x10_0000).drop();
    });
    let at = wasm.windows(4).position(|it| it == [I32_CONST, 0x80, 0x80, 0xc0]).unwrap();
    // One byte more for the same number, and so a function and a section that are longer.
    wasm.splice(at + 3..at + 5, [0xc0, 0x80, 0x00]);
    let functions = find_functions(&wasm).unwrap();
    wasm[functions.first] += 1;
    assert!(sort(&wasm).unwrap_err().to_string().contains("as short as it can be"));
    assert!(sort(b"\0asm\x01\0\0\0").unwrap_err().to_string().contains("no functions"));
}
