//! The groups there are, as the command line names them.

use crate::{
    app::Known,
    store::Home,
    words::{Words, one_line, short},
};

use super::past::unreadable;

/// The groups there are, in the order of their ids.
pub(super) struct Groups(pub(super) Vec<Known>);

impl Groups {
    /// Reads them by their files. `knows` tells whether there is a method with an id.
    ///
    /// # Errors
    ///
    /// Why their folder cannot be read, in the user's language.
    pub(super) fn read(
        words: &Words,
        home: &Home,
        knows: &dyn Fn(&str) -> bool,
    ) -> Result<Self, String> {
        let ids = home.group_ids();
        let ids = ids.map_err(|problem| unreadable(words, &home.groups_folder(), &problem))?;
        Ok(Self(ids.iter().map(|id| Known::by_file(home, id, words, knows)).collect()))
    }

    /// The group of this folder, of this name, or the only one of which either begins so: nobody minds
    /// capitals.
    ///
    /// # Errors
    ///
    /// That there is none, or more than one, with those that there are.
    pub(super) fn named(&self, words: &Words, name: &str) -> Result<&Known, String> {
        if self.0.is_empty() {
            return Err(words.say("cli-groups-none"));
        }
        let wanted = name.trim().to_lowercase();
        let called = |known: &Known| known.group().name.trim().to_lowercase();
        let fits: [&dyn Fn(&Known) -> bool; 3] =
            [&|known| known.file.id == wanted, &|known| called(known) == wanted, &|known| {
                known.file.id.starts_with(&wanted) || called(known).starts_with(&wanted)
            }];
        let fitting = |fits: &dyn Fn(&Known) -> bool| {
            self.0.iter().filter(|known| fits(known)).collect::<Vec<_>>()
        };
        let found = fits.into_iter().map(fitting).find(|found| !found.is_empty());
        match found.as_deref() {
            Some([known]) => Ok(known),
            Some(several) => {
                let args = [("name", short(name).into()), ("known", told(several).into())];
                Err(words.fill("cli-group-ambiguous", &args))
            }
            None => {
                let known = told(&self.0.iter().collect::<Vec<_>>());
                let args = [("name", short(name).into()), ("known", known.into())];
                Err(words.fill("cli-group-unknown", &args))
            }
        }
    }

    /// The group by this name; without one, the only group there is.
    ///
    /// # Errors
    ///
    /// That there is none, or more than one, with those that there are.
    pub(super) fn meant(
        &self,
        words: &Words,
        name: Option<&str>,
        named: Named,
    ) -> Result<&Known, String> {
        match (name, self.0.as_slice()) {
            (Some(name), _) => self.named(words, name),
            (None, [only]) => Ok(only),
            (None, []) => Err(words.say("cli-groups-none")),
            (None, several) => {
                let known = told(&several.iter().collect::<Vec<_>>());
                Err(match named {
                    Named::ByOption => words.fill("cli-group-which", &[("known", known.into())]),
                    Named::Behind => {
                        words.fill("cli-group-which-behind", &[("known", known.into())])
                    }
                })
            }
        }
    }
}

/// How a command takes the name of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// As `--group`.
    ByOption,
    /// As a word behind it.
    Behind,
}

/// Groups below each other, each with the id that names it for certain.
fn told(groups: &[&Known]) -> String {
    let line = |known: &&Known| {
        let (id, name) = (&known.file.id, one_line(&known.group().name));
        if *id == name { format!("  {id}") } else { format!("  {id} ({})", short(&name)) }
    };
    groups.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn groups(files: &[(&str, &str)]) -> Groups {
        let root = tempfile::tempdir().unwrap();
        let home = Home::at(root.path());
        for (id, file) in files {
            home.new_group(id, file.as_bytes()).unwrap();
        }
        Groups::read(&Words::new(Lang::Nl), &home, &|_| true).unwrap()
    }

    fn named(groups: &Groups, name: &str) -> Result<String, String> {
        groups.named(&Words::new(Lang::Nl), name).map(|known| known.file.id.clone())
    }

    #[test]
    fn a_group_is_named_by_its_folder_its_name_or_how_one_of_these_begins() {
        let groups = groups(&[
            ("noord", "name = 'Team Noord'"),
            ("noord-2", "name = 'Zuid'"),
            ("oost", "name = 'Noord-Oost'"),
            ("west", "name = 3"),
        ]);
        for (name, id) in [
            ("noord", "noord"),
            (" team noord ", "noord"),
            ("ZUID", "noord-2"),
            ("zu", "noord-2"),
            ("noord-o", "oost"),
            ("West", "west"),
        ] {
            assert_eq!(named(&groups, name).as_deref(), Ok(id), "{name}");
        }
        insta::assert_snapshot!(named(&groups, "noor").unwrap_err(), @"
        noor past op meer dan één groep. Kies er een:
          noord (Team Noord)
          noord-2 (Zuid)
          oost (Noord-Oost)
        ");
        insta::assert_snapshot!(named(&groups, "Haarlem\u{1b}[2J").unwrap_err(), @"
        Er is geen groep Haarlem[2J. Wel:
          noord (Team Noord)
          noord-2 (Zuid)
          oost (Noord-Oost)
          west
        ");
    }

    #[test]
    fn without_a_name_the_only_group_is_meant() {
        let words = Words::new(Lang::Nl);
        let meant = |groups: &Groups| {
            groups.meant(&words, None, Named::ByOption).map(|known| known.group().name.clone())
        };
        assert_eq!(meant(&groups(&[("noord", "name = 'Noord'")])).as_deref(), Ok("Noord"));
        insta::assert_snapshot!(meant(&groups(&[])).unwrap_err(), @r#"Er is nog geen groep. Zo maak je er een: intervisie group new "Noord""#);
        let two = groups(&[("noord", "name = 'noord'"), ("zuid", "name = 'Team Zuid'")]);
        insta::assert_snapshot!(meant(&two).unwrap_err(), @"
        Er is meer dan één groep. Zet erbij welke je bedoelt, met --group:
          noord
          zuid (Team Zuid)
        ");
        let behind = two.meant(&words, None, Named::Behind).err().unwrap();
        insta::assert_snapshot!(behind, @"
        Er is meer dan één groep. Zet achter de opdracht welke je bedoelt:
          noord
          zuid (Team Zuid)
        ");
        assert!(named(&groups(&[]), "x").unwrap_err().contains("group new"));
    }
}
