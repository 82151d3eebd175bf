//! The pictures in the README: the real screens, drawn as SVG. `INTERVISIE_RENEW=1 cargo test` draws
//! it anew; without that a picture that no longer shows the screen is a failure.

use crate::{looks::at_the_questions, stage::Stage};
use intervisie::{app::Habits, view::Theme, words::Lang};
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use std::{fmt::Write, path::Path};

/// A picture under `docs`, and what it shows.
fn picture(name: &str, screen: &Buffer) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    let drawn = svg(screen);
    if std::env::var_os("INTERVISIE_RENEW").is_some() {
        renew(&path, &drawn);
    }
    let picture = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(picture.replace('\r', "") == drawn, "docs/{name} is not what the screen shows");
}

#[expect(clippy::disallowed_methods, reason = "a test renews its own picture")]
fn renew(path: &Path, drawn: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, drawn).unwrap();
}

#[test]
fn the_picture_in_the_readme_is_the_screen() {
    picture("screen.svg", &at_the_questions(Lang::Nl).buffer(100, 30));
}

#[test]
fn the_group_sees_it_in_each_theme() {
    for theme in Theme::ALL {
        let stage = at_the_questions(Lang::Nl);
        let app = stage.app.with_habits(Habits { theme, ..Habits::default() });
        let mut stage = Stage { app, ..stage };
        let screen = stage.types("a").buffer(80, 24);
        picture(&format!("colours/{}.svg", theme.name()), &screen);
    }
}

const WIDE: u16 = 10;
const HIGH: u16 = 20;
const PAPER: &str = "#1c1c1c";
const INK: &str = "#d8d8d8";

/// A screen as a picture: blocks as rectangles, so that digits have no seams, all else as text.
fn svg(buffer: &Buffer) -> String {
    let (width, height) = (buffer.area.width * WIDE + 2 * WIDE, buffer.area.height * HIGH + HIGH);
    let paper = colour(buffer[(0, 0)].bg, PAPER);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" \
         font-size=\"16\" shape-rendering=\"crispEdges\">\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"{paper}\"/>\n"
    );
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let cell = &buffer[(x, y)];
            let alike = (x..buffer.area.width).take_while(|&x| buffer[(x, y)] == *cell);
            let run =
                if "█▓░─ ".contains(cell.symbol()) { alike.count() as u16 } else { 1 };
            draw(&mut svg, cell, (x * WIDE + WIDE, y * HIGH + HIGH / 2), run, paper);
            x += run;
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// Draws a cell, or so many that are alike, on a page of this colour.
fn draw(svg: &mut String, cell: &Cell, (x, y): (u16, u16), run: u16, page: &str) {
    let (mut ink, mut paper) = (colour(cell.fg, INK), colour(cell.bg, PAPER));
    if cell.modifier.contains(Modifier::DIM) && cell.fg == Color::Reset {
        ink = "#909090";
    }
    if cell.modifier.contains(Modifier::REVERSED) {
        (ink, paper) = (paper, ink);
    }
    let all = run * WIDE;
    let mut block = |left: u16, top: u16, width: u16, height: u16, fill: &str| {
        let (x, y) = (x + left, y + top);
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>"
        );
    };
    if paper != page {
        block(0, 0, all, HIGH, paper);
    }
    match cell.symbol() {
        " " => {}
        "█" => block(0, 0, all, HIGH, ink),
        "▓" => block(0, HIGH / 4, all, HIGH / 2, ink),
        "░" => block(0, HIGH * 3 / 8, all, HIGH / 4, "#808080"),
        "─" => block(0, HIGH / 2, all, 1, "#606060"),
        symbol => {
            if let Some(quarters) = quarters(symbol) {
                let places = [(0, 0), (WIDE / 2, 0), (0, HIGH / 2), (WIDE / 2, HIGH / 2)];
                for (bit, (left, top)) in (0..4).rev().zip(places) {
                    if quarters >> bit & 1 == 1 {
                        block(left, top, WIDE / 2, HIGH / 2, ink);
                    }
                }
                return;
            }
            let symbol = symbol.replace('&', "&amp;").replace('<', "&lt;");
            let is_bold = cell.modifier.contains(Modifier::BOLD);
            let weight = if is_bold { " font-weight=\"bold\"" } else { "" };
            let y = y + HIGH * 3 / 4;
            let _ =
                writeln!(svg, "<text x=\"{x}\" y=\"{y}\" fill=\"{ink}\"{weight}>{symbol}</text>");
        }
    }
}

/// Which quarters of a cell a block fills, from the upper left on.
fn quarters(symbol: &str) -> Option<u8> {
    Some(match symbol {
        "▀" => 0b1100,
        "▄" => 0b0011,
        "▌" => 0b1010,
        "▐" => 0b0101,
        "▘" => 0b1000,
        "▝" => 0b0100,
        "▖" => 0b0010,
        "▗" => 0b0001,
        "▚" => 0b1001,
        "▞" => 0b0110,
        "▛" => 0b1110,
        "▜" => 0b1101,
        "▙" => 0b1011,
        "▟" => 0b0111,
        _ => return None,
    })
}

/// A colour as most terminals show it.
fn colour(colour: Color, own: &'static str) -> &'static str {
    match colour {
        Color::Cyan => "#5fd7d7",
        Color::White => "#ffffff",
        Color::Black => "#000000",
        Color::Gray => "#c0c0c0",
        Color::DarkGray => "#6c6c6c",
        Color::LightCyan => "#5fffff",
        Color::LightYellow => "#ffff5f",
        Color::Blue => "#0000d7",
        _ => own,
    }
}
