using Pulumi.Mixpeek.Stack.Secrets;

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>The file that a stack's state is kept in.</summary>
/// <param name="path">Its path; a file that is not there is a stack without resources.</param>
sealed class StateFile(string path, ISecretsProvider secrets)
{
    readonly SnapshotFormat format = new(secrets);

    /// <summary>Reads the state.</summary>
    /// <exception cref="StateException">The file is damaged, or of another version.</exception>
    public Snapshot Load()
    {
        if (!File.Exists(path))
            return Snapshot.Empty;
        try
        {
            var snapshot = format.Read(File.ReadAllBytes(path));
            Integrity.Check(snapshot);
            return snapshot;
        }
        catch (StateException exception)
        {
            throw new StateException($"the state in {path} cannot be used: {exception.Message}. The file was left as it is.", exception);
        }
    }

    /// <summary>
    /// Puts a new state in place of the old one, at once: whoever reads the file, after a crash too, finds the one or the other.
    /// </summary>
    /// <exception cref="StateException">It cannot be written: the disk is full, for one. The file was left as it is.</exception>
    public void Save(Snapshot snapshot)
    {
        try
        {
            Put(snapshot);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StateException(
                $"the state cannot be written to {path}: {exception.Message} The file has what was done before; refresh finds the rest.",
                exception);
        }
    }

    void Put(Snapshot snapshot)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = path + ".new";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            format.Write(snapshot, file);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
    }
}
