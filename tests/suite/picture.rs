//! The picture in the README: the real screen, drawn as SVG. `INTERVISIE_RENEW=1 cargo test` draws
//! it anew; without that a picture that no longer shows the screen is a failure.

use crate::looks::at_the_questions;
use intervisie::words::Lang;
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use std::fmt::Write;

const PICTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/screen.svg");

#[test]
fn the_picture_in_the_readme_is_the_screen() {
    let mut stage = at_the_questions(Lang::Nl);
    let drawn = svg(&stage.buffer(100, 30));
    if std::env::var_os("INTERVISIE_RENEW").is_some() {
        renew(&drawn);
    }
    let picture = std::fs::read_to_string(PICTURE).unwrap_or_default();
    assert!(picture.replace('\r', "") == drawn, "docs/screen.svg is not what the screen shows");
}

#[expect(clippy::disallowed_methods, reason = "a test renews its own picture")]
fn renew(drawn: &str) {
    std::fs::write(PICTURE, drawn).unwrap();
}

const WIDE: u16 = 10;
const HIGH: u16 = 20;
const PAPER: &str = "#1c1c1c";
const INK: &str = "#d8d8d8";

/// A screen as a picture: blocks as rectangles, so that digits have no seams, all else as text.
fn svg(buffer: &Buffer) -> String {
    let (width, height) = (buffer.area.width * WIDE + 2 * WIDE, buffer.area.height * HIGH + HIGH);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" \
         font-size=\"16\" shape-rendering=\"crispEdges\">\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{PAPER}\"/>\n"
    );
    for y in 0..buffer.area.height {
        for x in 0..buffer.area.width {
            draw(&mut svg, &buffer[(x, y)], x * WIDE + WIDE, y * HIGH + HIGH / 2);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn draw(svg: &mut String, cell: &Cell, x: u16, y: u16) {
    let reversed = cell.modifier.contains(Modifier::REVERSED);
    let ink = match (reversed, cell.fg) {
        (true, _) => PAPER,
        (false, Color::Cyan) => "#5fd7d7",
        (false, _) if cell.modifier.contains(Modifier::DIM) => "#909090",
        (false, _) => INK,
    };
    let mut block = |top: u16, height: u16, fill: &str| {
        let y = y + top;
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{WIDE}\" height=\"{height}\" fill=\"{fill}\"/>"
        );
    };
    if reversed {
        block(0, HIGH, INK);
    }
    match cell.symbol() {
        " " => {}
        "█" => block(0, HIGH, ink),
        "▀" => block(0, HIGH / 2, ink),
        "▄" => block(HIGH / 2, HIGH / 2, ink),
        "▓" => block(HIGH / 4, HIGH / 2, ink),
        "░" => block(HIGH / 4, HIGH / 2, "#3a3a3a"),
        "─" => block(HIGH / 2, 1, "#606060"),
        symbol => {
            let symbol = symbol.replace('&', "&amp;").replace('<', "&lt;");
            let weight =
                if cell.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
            let y = y + HIGH * 3 / 4;
            let _ =
                writeln!(svg, "<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\"{weight}>{symbol}</text>");
        }
    }
}
