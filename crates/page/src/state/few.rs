//! A few values by their keys.

/// A map of few entries: a sorted list. A tree for each kind of key and value would be a tenth of what
/// the program's start weighs.
#[derive(Debug, Clone, PartialEq)]
pub struct Few<K, V>(Vec<(K, V)>);

impl<K, V> Default for Few<K, V> {
    fn default() -> Self {
        Few(Vec::new())
    }
}

impl<K: Ord, V> Few<K, V> {
    /// Where a key stands, or would.
    fn place(&self, key: &K) -> Result<usize, usize> {
        let place = self.0.iter().position(|(other, _)| other >= key);
        match place {
            Some(at) if self.0[at].0 == *key => Ok(at),
            at => Err(at.unwrap_or(self.0.len())),
        }
    }

    pub fn get(&self, key: &K) -> Option<&V> {
        let at = self.place(key).ok()?;
        Some(&self.0[at].1)
    }

    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        let at = self.place(key).ok()?;
        Some(&mut self.0[at].1)
    }

    pub fn has(&self, key: &K) -> bool {
        self.place(key).is_ok()
    }

    /// In place of what stood there.
    pub fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    pub fn remove(&mut self, key: &K) {
        if let Ok(at) = self.place(key) {
            self.0.remove(at);
        }
    }

    pub fn retain(&mut self, mut is_kept: impl FnMut(&K, &mut V) -> bool) {
        self.0.retain_mut(|(key, value)| is_kept(key, value));
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// In the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_in_the_order_of_their_keys_each_once() {
        let mut few = Few::default();
        for (key, value) in [(2, 'b'), (1, 'a'), (3, 'x'), (3, 'c')] {
            few.insert(key, value);
        }
        let all = |few: &Few<i32, char>| few.iter().map(|(_, value)| *value).collect::<String>();
        assert_eq!(all(&few), "abc");
        assert_eq!((few.get(&2), few.get(&4)), (Some(&'b'), None));
        few.remove(&2);
        few.remove(&4);
        assert_eq!(all(&few), "ac");
        few.retain(|key, _| *key != 1);
        assert!(few.has(&3) && few.len() == 1);
        few.clear();
        assert_eq!(few.len(), 0);
    }
}
